"""Every page of the web view, for everyone: axe finds nothing, nothing runs out of sight, and
what is pressed is large enough for a finger (WCAG 2.2, target size)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from coffeechat import demo
from coffeechat.workflow import targets
from coffeechat.workflow.companion import Companion
from web.visit import Visit
from web.visitor import Browser

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
PEOPLE = (
    "Name,Position,Company\n"
    "Ottilie Hasenclever-Wüstenhagen,Referentin für Weiterbildungsqualitätsmanagement,Kestrel\n"
    "יעל שדה,ראש תחום,Orchard Lane Studio\n"
)
#: axe leaves this rule of WCAG 2.2 AA out unless it is asked for.
RULES = {"rules": {"target-size": {"enabled": True}}}
ZOOMED = 640  # CSS pixels: what a window of 1280 shows at 200 %


@pytest.fixture
def addresses(companion: Companion, browser: Browser) -> list[str]:
    """The address of every page there is, by way of the invented people."""
    demo.fill(companion)
    talk = next(talk for talk in companion.store.conversations.all() if talk.ended_at)
    target = targets.list_targets(companion)[0]
    known = {
        "contact_id": talk.contact, "talk_id": talk.id, "target_id": target.id,
        "form": "json", "job_id": "0",  # a file, and an import that there is not: no pages
    }  # fmt: skip
    map_ = browser.app.url_map.bind("127.0.0.1")
    found = [
        str(map_.build(rule.endpoint, {name: known[name] for name in rule.arguments}))
        for rule in browser.app.url_map.iter_rules()
        if rule.endpoint.startswith("web.") and "GET" in (rule.methods or ())
        and rule.endpoint not in ("web.static", "web.show_icon")
    ]  # fmt: skip
    answers = {path: browser.get(path) for path in found}
    return [
        path
        for path, answer in answers.items()
        if answer.status_code == 200 and answer.mimetype == "text/html"
    ]


@pytest.fixture
def people(companion: Companion, addresses: list[str]) -> list[str]:
    """The pages of all the invented people, at every stage there is."""
    return [f"/people/{contact.id}" for contact in companion.store.contacts.all()]


@pytest.fixture
def phone(chromium: Chromium, links: list[str]) -> Iterator[Visit]:
    """A narrow window under a finger, whose targets are larger."""
    context = chromium.new_context(has_touch=True, viewport={"width": 360, "height": 780})
    yield Visit(context, links.pop())
    context.close()


@pytest.fixture(params=["light", "dark"])
def seen(
    request: pytest.FixtureRequest, chromium: Chromium, links: list[str], addresses: list[str]
) -> Iterator[Visit]:
    """A signed-in page in one theme, without motion."""
    context = chromium.new_context(color_scheme=request.param, reduced_motion="reduce")
    yield Visit(context, links.pop())
    context.close()


def faults_of(page: Page) -> list[str]:
    """Return what axe finds: the rule and the elements that break it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes']][:3]}" for one in found]


def test_axe_finds_nothing_on_any_page(seen: Visit, addresses: list[str]) -> None:
    assert len(addresses) > 10
    found = {path: faults for path in addresses if (faults := faults_of(seen.goto(path)))}
    assert found == {}


def test_at_every_stage_a_person_fits_on_a_phone(phone: Visit, people: list[str]) -> None:
    assert len(people) > 10
    wide = [path for path in people if phone.goto(path).evaluate(WIDER)]
    faults = {path: found for path in people if (found := faults_of(phone.goto(path)))}
    assert (wide, faults) == ([], {})


def test_axe_finds_nothing_on_an_import(seen: Visit) -> None:
    page = seen.goto("/luggage")
    page.set_viewport_size({"width": 360, "height": 800})
    page.get_by_label("A file of people").set_input_files(
        {"name": "people.csv", "mimeType": "text/csv", "buffer": PEOPLE.encode()}
    )
    page.get_by_role("button", name="Look at the file").click()
    for heading, press in (
        ("What the columns hold", "Compare with who is here"),
        ("2 new people", "Move them in"), ("Moved in", ""),
    ):  # fmt: skip
        expect(page.locator("h1")).to_have_text(heading)
        assert (heading, faults_of(page), page.evaluate(WIDER)) == (heading, [], False)
        if press:
            page.get_by_role("button", name=press).click()


def test_axe_finds_nothing_in_what_opens_over_a_page(seen: Visit) -> None:
    page = seen.goto("/people")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert faults_of(page) == []
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog").get_by_role("option").first).to_be_visible()
    assert faults_of(page) == []


def test_nothing_runs_out_of_any_window(visit: Visit, addresses: list[str]) -> None:
    wide = []
    for width in (360, ZOOMED, 768, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        wide += [(path, width) for path in addresses if visit.goto(path).evaluate(WIDER)]
    assert wide == []
