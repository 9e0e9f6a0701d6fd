"""Every finding is tried in both directions: where it fires, and where it must stay silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provenance.domain.vocabulary import FindingCode

FILES = sorted(Path(__file__).parent.glob("test_findings_*.py"))
NAMES = re.findall(r"def (test_\w+)\(", "".join(file.read_text("utf-8") for file in FILES))


@pytest.mark.parametrize("code", FindingCode)
@pytest.mark.parametrize("way", ["fires", "is_silent"])
def test_a_code_has_a_case_where_it(code, way):
    assert [name for name in NAMES if name.startswith(f"test_{code}_{way}")]
