"""Whatever stands in a header or an address, the answer is a refusal and no mistake."""

from http import HTTPStatus

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder, run_wsgi_app

NAMES = [
    "HTTP_HOST", "HTTP_ORIGIN", "HTTP_REFERER", "HTTP_AUTHORIZATION", "HTTP_COOKIE",
    "HTTP_SEC_FETCH_SITE", "HTTP_SEC_FETCH_MODE", "HTTP_SEC_FETCH_DEST", "HTTP_X_CSRF_TOKEN",
    "CONTENT_TYPE", "CONTENT_LENGTH", "QUERY_STRING",
]  # fmt: skip
PATHS = ["/", "/sign-in", "/contacts", "/api/captures", "/api/pair", "/api/prove", "/static/x"]
# What a server hands on: the bytes of a header as Latin-1, without line ends.
value = st.text(st.characters(min_codepoint=1, max_codepoint=255, exclude_characters="\r\n"))
known = st.sampled_from(
    ["Bearer ", "null", "cross-site", "navigate", "http://[", "application/json", "1e9", "-1"]
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    method=st.sampled_from(["GET", "POST", "PATCH", "OPTIONS"]),
    path=st.sampled_from(PATHS) | value.map("/".__add__),
    headers=st.dictionaries(st.sampled_from(NAMES), value | known),
    body=st.binary(max_size=200),
    is_ours=st.booleans(),
)
def test_any_request_of_a_stranger_is_answered(
    companion, server, *, method, path, headers, body, is_ours
):
    environ = EnvironBuilder("/", method=method, data=body).get_environ()
    environ |= {"PATH_INFO": path, **headers}
    if is_ours:
        environ |= {"HTTP_HOST": companion.address, "HTTP_ORIGIN": companion.extension}
    answer, status, _ = run_wsgi_app(server.app, environ, buffered=True)
    assert "Rowan" not in b"".join(answer).decode()
    assert HTTPStatus(int(status[:3])) < HTTPStatus.INTERNAL_SERVER_ERROR
    assert companion.done == []
