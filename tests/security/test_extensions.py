"""Two real extensions that may reach 127.0.0.1; one is paired, the other is not."""

from __future__ import annotations

import json

import pytest

POST = """async ({origin, path, token, body}) => {
    const headers = {'content-type': 'application/json', authorization: `Bearer ${token}`};
    const options = {method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer',
        headers, body: JSON.stringify(body)};
    const answer = await fetch(origin + path, options);
    return {status: answer.status, body: await answer.json()};
}"""
RIDE = """async (origin) => {
    const answer = await fetch(origin + '/', {credentials: 'include'});
    return [answer.status, await answer.text()];
}"""


@pytest.fixture(scope="module")
def context(playwright, executable, quiet, tmp_path_factory):
    folder = tmp_path_factory.mktemp("extensions")
    named = ",".join(write_extension(folder / name) for name in ("ours", "theirs"))
    context = playwright.chromium.launch_persistent_context(
        folder / "profile",
        executable_path=executable,
        args=[*quiet, f"--disable-extensions-except={named}", f"--load-extension={named}"],
    )
    yield context
    context.close()


@pytest.fixture(scope="module")
def workers(context):
    while len(context.service_workers) < 2:
        context.wait_for_event("serviceworker", timeout=60_000)
    return context.service_workers


def post(worker, companion, path, body, token=""):
    sent = {"origin": companion.origin, "path": path, "token": token, "body": body}
    return worker.evaluate(POST, sent)


def test_only_the_paired_one_may_use_its_token(companion, workers):
    ours, theirs = workers
    code = companion.security.pairing.offer().code
    paired = post(ours, companion, "/api/pair", {"code": code})
    assert paired["status"] == 200
    token = paired["body"]["token"]
    assert post(theirs, companion, "/api/captures", {}, token)["status"] == 403
    assert companion.done == []
    assert post(ours, companion, "/api/captures", {}, token)["status"] == 200
    assert companion.done == ["capture"]


def test_a_used_code_pairs_no_second_one(companion, workers):
    code = companion.security.pairing.offer().code
    statuses = [
        post(worker, companion, "/api/pair", {"code": code})["status"] for worker in workers
    ]
    assert statuses == [200, 403]


def test_a_fetch_with_the_web_views_cookie_reads_no_page(companion, context, workers):
    page = context.new_page()
    page.goto(companion.security.sign_in_link())
    page.wait_for_url(f"{companion.origin}/")
    for worker in workers:
        status, text = worker.evaluate(RIDE, companion.origin)
        assert (status, "Rowan" in text) == (403, False)


def write_extension(folder):
    """Write an extension that may reach 127.0.0.1 and does nothing, and return its path."""
    folder.mkdir()
    (folder / "worker.js").write_text("self.ready = true;")
    manifest = {
        "manifest_version": 3,
        "name": folder.name,
        "version": "1",
        "background": {"service_worker": "worker.js"},
        "host_permissions": ["http://127.0.0.1/*"],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return str(folder)
