"""How long to look: ``HYPOTHESIS_PROFILE`` is ``short``, the same cases each time, or ``long``."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("short", max_examples=50, deadline=None, derandomize=True, database=None)
settings.register_profile("long", max_examples=5_000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
