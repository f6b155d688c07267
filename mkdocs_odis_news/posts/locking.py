"""Decides whether readers need a password for a text, and whether a plugin asks them for it."""

from __future__ import annotations

from .fields import FieldReader
from .hiding import OTHER_LOCKS
from .rules import Rules
from .yaml_text import Value


def is_locked(fields: FieldReader, rules: Rules) -> bool:
    """By the post itself or its folders; an empty password takes the site's own away.

    The plugin takes a key without a value for a password nevertheless: it is "None".
    """
    locks: dict[str, Value] = {}
    for reader in fields.nearest_first:
        asks = rules.encrypts and "password" not in reader.respelt
        pairs = reader.written("password") if asks else reader.every("password")
        own = [pair._replace(key="password") for pair in pairs]
        if rules.encrypts:
            own += (pair for pair in reader.unread if pair.key in OTHER_LOCKS)
        locks = {pair.key: pair.value for pair in own} | locks
    return any(lock != "" for lock in locks.values()) if locks else rules.locks_all


def is_open(fields: FieldReader, rules: Rules) -> bool:
    """Whether nobody asks for the password; the plugin knows its keys in one spelling only."""
    if not is_locked(fields, rules):
        return False
    is_spelt = all("password" not in reader.respelt for reader in fields.nearest_first)
    return not (rules.encrypts and is_spelt)
