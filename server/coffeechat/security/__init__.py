"""Who may speak to the companion: pairing, tokens, sessions and the guard at the door.

`install(app, settings, address, clock)` wires all of it into a Flask application.
"""

from coffeechat.security.installation import install
from coffeechat.security.installed import Security
from coffeechat.security.settings import Clock, Settings

__all__ = ["Clock", "Security", "Settings", "install"]
