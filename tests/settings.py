"""The settings under test: a local machine's, made quick, strict about template variables."""

from __future__ import annotations

import os

# Before the settings are read, which is when they look at the environment.
os.environ["PROVENANCE_LOCAL"] = "1"
os.environ["EMAIL_URL"] = "memory://"

from provenance.settings import *  # noqa: F403
from provenance.settings import TEMPLATES
from tests.template_variables import UnknownVariable

# Whether the extra is installed must not change what a test sees; those of meaning switch it on.
SEMANTIC = False

# The real hashers are slow on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UnknownVariable()

# On a server an answer takes longer, so that its time tells nothing.
RESET_SECONDS = 0.001
