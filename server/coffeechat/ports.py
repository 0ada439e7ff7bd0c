"""Who listens at a port, and which port is free instead."""

from __future__ import annotations

import itertools
import socket

from coffeechat.config import HOST

FIRST_FREE = 1024  # those below belong to the system


def is_taken(port: int) -> bool:
    """Say whether somebody listens at a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def find_free(port: int) -> int:
    """Return the next port after a taken one at which nobody listens."""
    others = itertools.chain(range(port + 1, 65536), range(FIRST_FREE, port))
    return next(one for one in others if not is_taken(one))


def describe_taken(port: int) -> str:
    """Return a sentence that names who listens at a port, and another one to take."""
    return (
        f"Port {port} is taken by {name_holder(port)}. "
        f"Take another one: coffeechat serve --port {find_free(port)}"
    )


def name_holder(port: int) -> str:
    """Return the name of who listens at a port, as far as this account may see."""
    import psutil

    try:
        listening = [
            one.pid
            for one in psutil.net_connections("tcp4")
            if one.status == psutil.CONN_LISTEN and one.laddr[1:] == (port,) and one.pid
        ]
        return f"{psutil.Process(listening[0]).name()} (process {listening[0]})"
    except (IndexError, psutil.Error):  # another account's, or gone by now
        return "another program"
