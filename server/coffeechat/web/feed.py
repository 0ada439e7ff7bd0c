"""The calendar feed: its secret address, and what a calendar that follows it is given."""

from __future__ import annotations

from flask import current_app, request
from werkzeug.exceptions import Forbidden, TooManyRequests
from werkzeug.wrappers import Response

from coffeechat.security.paths import FEED
from coffeechat.web.access import access
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.pace import Pace
from coffeechat.web.you import render_profile
from coffeechat.workflow import calendars

#: A calendar asks a few times an hour.
A_MINUTE = 60


@web.post("/you/calendars")
def add_calendar() -> str:
    """Make the secret address of a feed, and show it this once."""
    _, address = access().new_feed(posted("calendar") or "A calendar")
    return render_profile(feed=address)


@web.get(FEED)
def show_feed() -> Response:
    """Give a calendar that holds a key what is planned and due; it needs no session."""
    known = access().clients.find_calendar(request.args.get("key", "")) is not None
    # Each their own pace: no page that guesses can shut the user's calendar out.
    name = "coffeechat-feed" if known else "coffeechat-feed-guesses"
    pace: Pace = current_app.extensions.setdefault(name, Pace(A_MINUTE))
    if wait := pace.take():
        raise TooManyRequests(f"Too many requests. Wait {wait} seconds.", retry_after=wait)
    if not known:
        raise Forbidden("No calendar is let in under this address. Make a new one under You.")
    content = calendars.write_feed(companion(), request.host_url)
    return Response(content, content_type="text/calendar; charset=utf-8")
