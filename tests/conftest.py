"""What every test stands on: random examples, and no address but this machine's."""

from __future__ import annotations

import os

import hypothesis

# Examples share two cores with everything else, so a slow one says nothing.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("full", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
