"""Reads an account of the fediverse, such as ``@mira@social.example``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..translations.message import say
from .address import host_of

EXPECTED = say("an account of the fediverse, such as @mira@social.example")

_ACCOUNT = re.compile(r"@([A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*)@([^\s@/?#:]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who has it, and at which host, as typed."""

    user: str
    host: str

    @property
    def handle(self) -> str:
        """As people write it, and Mastodon wants it in a head."""
        return f"@{self.user}@{self.host}"

    @property
    def url(self) -> str:
        """Where it is shown: all servers that are widely used answer there."""
        return f"https://{host_of(f'https://{self.host}/')}/@{self.user}"


def read_account(text: str) -> Account | None:
    """None for what is no account."""
    found = _ACCOUNT.fullmatch(text.strip())
    host = found[2].lower() if found else ""
    if not found or "." not in host.strip(".") or not host_of(f"https://{host}/"):
        return None
    return Account(user=found[1], host=host)
