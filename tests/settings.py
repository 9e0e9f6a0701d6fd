"""The settings under test: a local machine's, made quick, with any unknown template variable an error."""

from __future__ import annotations

import os

os.environ["PROVENANCE_LOCAL"] = "1"
os.environ["EMAIL_URL"] = "memory://"

from provenance.settings import *  # noqa: E402, F403 -- the environment had to be set first
