"""Signing in: one-time links, the cookie, and how long a session lasts."""

import json

from coffeechat.security.sessions import Sessions, csrf_token


def open_link(companion, link):
    return companion.ask("GET", link.removeprefix(companion.origin))


def test_a_link_signs_in_once(companion):
    link = companion.security.sessions.new_link()
    assert "Set-Cookie" in open_link(companion, link).headers
    again = open_link(companion, link)
    assert again.status == 403
    assert "Set-Cookie" not in again.headers


def test_a_stale_link_is_refused(companion, clock):
    link = companion.security.sessions.new_link()
    clock.pass_(minutes=5)
    assert open_link(companion, link).status == 403


def test_a_made_up_link_is_refused(companion):
    companion.security.sessions.new_link()
    for link in ("/sign-in", "/sign-in?link=", "/sign-in?link=x"):
        assert companion.ask("GET", link).status == 403


def test_a_used_link_leads_on_whoever_is_signed_in(companion):
    link = companion.security.sessions.new_link()
    cookie = open_link(companion, link).headers["Set-Cookie"].partition(";")[0]
    again = companion.ask("GET", link.removeprefix(companion.origin), {"Cookie": cookie})
    assert again.status == 200
    assert 'url=/"' in again.text


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(companion):
    answer = open_link(companion, companion.security.sessions.new_link())
    name, _, attributes = answer.headers["Set-Cookie"].partition(";")
    assert name.startswith(f"coffeechat_session_{companion.port}=")
    parts = {part.strip() for part in attributes.split(";")}
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= parts
    assert not any(part.startswith("Domain") for part in parts)


def test_each_sign_in_makes_a_session_of_its_own(companion):
    assert companion.sign_in() != companion.sign_in()


def test_the_settings_hold_no_secret_that_signs_in(companion, settings):
    link = companion.security.sessions.new_link()
    cookie = companion.sign_in()
    kept = json.dumps(settings.kept)
    assert cookie.partition("=")[2] not in kept
    assert link.partition("link=")[2] not in kept


def test_a_session_outlives_a_restart(companion, settings, clock):
    session = companion.sign_in().partition("=")[2]
    assert Sessions(settings, companion.address, clock).find_live([session])


def test_a_link_does_not_outlive_a_restart(companion, settings, clock):
    secret = companion.security.sessions.new_link().partition("link=")[2]
    assert Sessions(settings, companion.address, clock).sign_in(secret) is None


def test_a_session_ends_twelve_hours_after_its_last_use(companion, clock):
    cookie = {"Cookie": companion.sign_in()}
    clock.pass_(hours=11)
    assert companion.ask("GET", "/", cookie).status == 200
    clock.pass_(hours=11)
    assert companion.ask("GET", "/", cookie).status == 200
    clock.pass_(hours=12)
    assert companion.ask("GET", "/", cookie).status == 403


def test_a_session_in_use_ends_after_seven_days(companion, clock):
    cookie = {"Cookie": companion.sign_in()}
    for _ in range(16):
        clock.pass_(hours=10)
        assert companion.ask("GET", "/", cookie).status == 200
    clock.pass_(hours=8)
    assert companion.ask("GET", "/", cookie).status == 403


def test_signing_out_ends_this_session_alone(companion):
    cookie, other = companion.sign_in(), companion.sign_in()
    form = {
        "Cookie": cookie,
        "Origin": companion.origin,
        "X-CSRF-Token": csrf_token(cookie.partition("=")[2]),
    }
    answer = companion.ask("POST", "/sign-out", form, b"")
    assert "Signed out" in answer.text
    assert "Max-Age=0" in answer.headers["Set-Cookie"]
    assert companion.ask("GET", "/", {"Cookie": cookie}).status == 403
    assert companion.ask("GET", "/", {"Cookie": other}).status == 200


def test_signing_out_everywhere_ends_links_too(companion):
    cookie, link = companion.sign_in(), companion.security.sessions.new_link()
    companion.security.sessions.sign_out_everywhere()
    assert companion.ask("GET", "/", {"Cookie": cookie}).status == 403
    assert open_link(companion, link).status == 403


def test_ended_sessions_are_forgotten(companion, settings, clock):
    companion.sign_in()
    clock.pass_(days=8)
    companion.sign_in()
    assert len(settings.kept["sessions"]) == 1


def test_a_clock_set_back_makes_no_link_and_no_session_last_longer(companion, clock):
    cookie, link = companion.sign_in(), companion.security.sessions.new_link()
    session = cookie.partition("=")[2]
    assert companion.security.sessions.find_live([session])

    clock.pass_(days=-30)

    assert open_link(companion, link).status == 403
    assert not companion.security.sessions.find_live([session])


def test_a_cookie_of_our_name_from_another_port_hides_ours_from_nobody(companion):
    """Cookies ignore ports, and the browser sends those of a longer path first."""
    cookie = companion.sign_in()
    planted = f"{companion.security.sessions.cookie}=planted"
    for sent in (f"{planted}; {cookie}", f"{cookie}; {planted}", f"{planted}; {planted}; {cookie}"):
        assert companion.ask("GET", "/", {"Cookie": sent}).text == "Rowan Example"
    assert companion.ask("GET", "/", {"Cookie": f"{planted}; {planted}"}).status == 403


def test_as_many_cookies_as_a_browser_keeps_keep_nobody_out(companion):
    flood = "; ".join(f"c{number}={'x' * 4_090}" for number in range(180))
    answer = companion.ask("GET", "/", {"Cookie": f"{flood}; {companion.sign_in()}"})
    assert (answer.status, answer.text) == (200, "Rowan Example")
