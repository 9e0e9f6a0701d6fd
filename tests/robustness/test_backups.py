"""Backups made under load come back equal, table by table, on either database and across."""

from __future__ import annotations

import os

import pytest

from tests.robustness.harness import Editor, Load

TRIPS = int(os.environ.get("ROBUSTNESS_TRIPS", "2"))

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(3600)]


def test_backups_under_writers_come_back_equal(kind, make_site, empty_site, tmp_path):
    site = make_site("site", kind, people=3)
    editors, sizes = [], set()
    with site:
        editors += [Editor(site, number) for number in range(3)]
        with Load(*editors) as load:
            for number in range(TRIPS):
                path = tmp_path / f"{number}.backup"
                made = site.inside("back_up", path)
                again = tmp_path / f"{number}-again.backup"
                assert empty_site(f"trip-{number}", kind).inside("bring_back", path, again) == made
                sizes.add(made["provenance_event"][0])
    print(f"\n{kind}: {TRIPS} round trips, {sizes} events")
    assert load.errors == []
    assert len(sizes) > TRIPS / 2, "nobody wrote meanwhile"


def test_a_backup_goes_to_the_other_database_and_back(make_site, empty_site, tmp_path):
    site = make_site("site", "sqlite", people=3)
    site.inside("demo")
    paths = [tmp_path / f"{number}.backup" for number in range(3)]
    first = site.inside("back_up", paths[0])
    second = empty_site("there", "postgresql").inside("bring_back", *paths[:2])
    third = empty_site("back", "sqlite").inside("bring_back", *paths[1:])

    assert first == second == third
    assert sum(rows for rows, _checksum in first.values()) > 1000


def test_a_row_that_is_lost_on_the_way_is_noticed(make_site, empty_site, tmp_path):
    """The control: the comparison of all checksums turns red."""
    site = make_site("site", "sqlite", people=1)
    made = site.inside("back_up", tmp_path / "one.backup")
    other = empty_site("other", "sqlite")
    other.inside("bring_back", tmp_path / "one.backup", tmp_path / "again.backup")

    assert other.inside("lose_a_row", tmp_path / "third.backup") != made
