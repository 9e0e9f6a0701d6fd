"""The page of licences and the SBOM name every pinned package, and say what the packages say."""

from __future__ import annotations

import json
import re
from importlib import metadata

import pytest

from tests import licences

PACKAGES = licences.packages()
COPYLEFT = {
    # Used as they are, through what they export; none of their code is in ours.
    **dict.fromkeys(("psycopg", "psycopg-binary", "psycopg-pool"), "LGPL-3.0-only"),
    "tld": "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
}
FREE = {
    *("MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Zlib"),
    *("Apache-2.0", "PSF-2.0", "MPL-2.0", "CC0-1.0", "CC-BY-4.0", "CNRI-Python"),
}


def test_the_page_is_what_the_locks_and_the_packages_say():
    assert licences.PAGE.read_text("utf-8") == licences.page()


def test_the_sbom_is_what_the_locks_and_the_packages_say():
    assert licences.SBOM.read_text("utf-8") == licences.sbom()


def test_every_pin_of_every_lock_is_listed():
    listed = {(one.name, one.version) for one in PACKAGES}
    for path in (licences.ROOT / "requirements").glob("*.txt"):
        lines = path.read_text("utf-8").splitlines()
        pins = {tuple(line.split()[0].split("==")) for line in lines if re.match(r"\w.*==", line)}
        assert {(re.sub(r"\[.*", "", name), version) for name, version in pins} <= listed


@pytest.mark.parametrize("package", PACKAGES, ids=lambda one: one.name)
def test_a_licence_is_one_that_we_may_use(package):
    licence = licences.licence_of(package.name)

    assert licence == COPYLEFT.get(package.name, licence)
    if package.name not in COPYLEFT:
        assert set(re.split(" AND | OR | WITH ", licence)) <= FREE


def test_what_was_looked_up_by_hand_agrees_with_what_packages_say():
    for name, licence in licences.BY_HAND.items():
        try:
            stated = metadata.metadata(name).get("License-Expression")
        except metadata.PackageNotFoundError:
            continue
        assert stated in (None, licence), name


def test_the_sbom_names_what_runs_on_a_server_and_no_address():
    content = json.loads(licences.sbom())
    names = {one["name"] for one in content["components"]}

    assert {"django", "weasyprint", "numpy", "Source Serif 4"} <= names
    assert "pytest" not in names
    assert "://" not in licences.sbom()


def test_every_part_of_the_sbom_is_needed_by_another():
    content = json.loads(licences.sbom())
    needed = {ref for one in content["dependencies"] for ref in one["dependsOn"]}

    assert {one["bom-ref"] for one in content["components"]} == needed
    assert {one["ref"] for one in content["dependencies"]} - {"provenance"} <= needed
