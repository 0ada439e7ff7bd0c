"""Every form needs the session's own token; no page changes anything by being read."""

from __future__ import annotations

import pytest

from coffeechat.records.contact import Contact
from coffeechat.web import blueprint
from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
from web.visitor import Browser

KIND = "experience"  # the one part of an address that is not an id


def writing_paths(browser: Browser, contact: Contact) -> list[str]:
    adapter = browser.app.url_map.bind("127.0.0.1")
    rules = [
        rule for rule in browser.app.url_map.iter_rules()
        if rule.endpoint.startswith(f"{blueprint.name}.") and "POST" in rule.methods
    ]  # fmt: skip
    values = {"kind": KIND, "contact_id": contact.id}
    return [
        adapter.build(
            rule.endpoint, {name: values.get(name, "1") for name in rule.arguments}, "POST"
        )
        for rule in rules
    ]


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_no_form_is_taken_without_the_sessions_token(
    browser: Browser, hanna: Contact, companion: Companion, token: str
) -> None:
    paths = writing_paths(browser, hanna)
    assert len(paths) > 12

    for path in paths:
        assert browser.send(path, {"csrf_token": token, "name": "Eve"}).status_code == 403, path
    assert contacts.get_contact(companion, hanna.id) == hanna
    assert contacts.list_contacts(companion).total == 1


def test_no_form_is_taken_from_another_page(browser: Browser, hanna: Contact) -> None:
    token = browser.token()
    for path in writing_paths(browser, hanna):
        answer = browser.send(path, {"csrf_token": token}, Origin="https://attacker.example")
        assert answer.status_code == 403, path


def test_every_form_that_writes_carries_the_token(browser: Browser, hanna: Contact) -> None:
    for path in ("/people/new", f"/people/{hanna.id}", "/you", "/trash"):
        for form in browser.page(path).select("form[method=post]"):
            assert form.select_one("[name=csrf_token]")["value"], str(form)
