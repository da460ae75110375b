"""A port nobody listens on, and nobody is given by chance while a server that will listen there is down."""

from __future__ import annotations

import random
import socket

BELOW_THE_SYSTEMS_OWN = range(20_000, 30_000)
"""Linux gives outgoing connections their ports from 32,768 on, other systems from 49,152 on."""


def free_port() -> int:
    for port in random.sample(BELOW_THE_SYSTEMS_OWN, 50):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError(f"no port free in {BELOW_THE_SYSTEMS_OWN}")
