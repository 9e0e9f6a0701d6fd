"""Web workers and job runners killed under load: records whole, nothing acknowledged lost."""

from __future__ import annotations

import os

import pytest

from tests.robustness.harness import Editor, Killer, Load

EDITORS = 4
KILLS = int(os.environ.get("ROBUSTNESS_KILLS", "20"))
SHEETS = 6

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(3600)]


def disturbed(site, kills, sheets):
    """Edits and imports under load, with so many kills; what was wrong afterwards."""
    site.inside("open_imports", sheets)
    editors = []
    with site, site.working() as runner:
        editors += [Editor(site, number) for number in range(EDITORS)]
        killer = Killer(site, site.process, runner, progress=lambda: acknowledged(editors))
        with Load(*editors) as load:
            killer.kill(kills)
    seen = site.inside("look")
    faults = [*map(str, load.errors), *seen["faults"], *lost(site, editors, seen["names"])]
    print(f"\n{killer.phases.total()} kills, {acknowledged(editors)} edits: {dict(killer.phases)}")
    return faults, seen["facts"], editors


def acknowledged(editors):
    return sum(len(editor.acknowledged) for editor in editors)


def lost(site, editors, names):
    """Acknowledged names that no event holds, and sources called what nobody sent."""
    names = {source: (name, given) for source, name, given in names}
    for editor in editors:
        name, given = names[site.sources[editor.number]]
        yield from (f"{one} was acknowledged" for one in editor.acknowledged if one not in given)
        if name != given[-1]:
            yield f"{name} is not the last of {given[-1]}"


def without_papers(facts):
    """All but what the editors renamed, which differs from run to run."""
    return {key: row for key, row in facts.items() if not key.startswith("source paper-")}


def test_kills_tear_nothing_and_lose_nothing_acknowledged(kind, make_site):
    site, quiet = (make_site(name, kind, people=EDITORS) for name in ("disturbed", "undisturbed"))
    faults, facts, editors = disturbed(site, KILLS, SHEETS)
    quiet.inside("open_imports", SHEETS)
    rows = quiet.inside("look")["facts"]

    assert faults == []
    assert without_papers(facts) == without_papers(rows)
    assert len(rows) > SHEETS * 60
    assert acknowledged(editors)


def test_without_transactions_kills_tear_something(kind, make_site):
    site = make_site("control", kind, people=EDITORS, control="transactions")
    faults, _facts, _editors = disturbed(site, 40, 4)

    assert faults
