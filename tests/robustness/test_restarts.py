"""The database restarts under load: 503 with words, quickly, and soon the site is back."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter

import pytest

from tests.robustness.harness import Editor, Load
from tests.servers.browser import Browser

RESTARTS = int(os.environ.get("ROBUSTNESS_RESTARTS", "4"))
DOWN_SECONDS = 3
LONGEST_WAIT = 2
"""Seconds that a request waits for a connection, besides what any answer takes."""
LONGEST_RETURN = 5
"""Seconds after the server's return until a page is answered, besides what any answer takes."""
GIVEN_UP = 60
"""Seconds after which no page is waited for any more."""
SENTENCE = "The records cannot be reached just now"

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(1800)]


class Asker:
    """Somebody who reads, and notes when each answer came, after how long, and what it was."""

    def __init__(self, site, number):
        self.browser, self.answers = Browser(site.port).log_in(f"journalist-{number}"), []

    def __call__(self):
        started = time.monotonic()
        answer = self.browser.get("/cases/")
        ended = time.monotonic()
        says_so = SENTENCE in answer.text and "Retry-After" in answer.headers
        self.answers.append((ended, ended - started, answer.status_code, says_so))
        time.sleep(0.05)


def restarted(postgres, site, times):
    """What askers and editors met while the server restarted so many times."""
    with site:
        askers = [Asker(site, number) for number in range(4)]
        editors = [Editor(site, number) for number in range(2)]
        returns = []
        with Load(*askers, *editors) as load:
            for number in range(times):
                time.sleep(1)
                # Politely, and as after a crash.
                postgres.stop(signal.SIGINT if number % 2 else signal.SIGQUIT)
                time.sleep(DOWN_SECONDS)
                postgres.start()
                returns.append(time.monotonic())
                wait_for_a_page(askers, returns[-1])
    return [*askers], editors, returns, load.errors


def wait_for_a_page(askers, back):
    """At least as long as it may take, and on a slow machine until one is answered."""
    while (seconds := time.monotonic() - back) < GIVEN_UP:
        if seconds > LONGEST_RETURN and waits(askers, [back]) != [GIVEN_UP]:
            return
        time.sleep(0.1)


def waits(askers, returns):
    """For each return, how long until the first page was answered."""
    successes = sorted(
        at for asker in askers for at, _took, status, _ in [*asker.answers] if status == 200
    )
    return [next((at - back for at in successes if at > back), GIVEN_UP) for back in returns]


def usual_seconds(askers):
    """How long nineteen in twenty pages took in this run, on this machine under this load."""
    seconds = sorted(
        took for asker in askers for _at, took, status, _ in asker.answers if status == 200
    )
    return seconds[len(seconds) * 19 // 20]


def test_restarts_are_told_quickly_and_nothing_acknowledged_is_lost(postgres, make_site):
    site = make_site("site", "postgresql", people=4)
    askers, editors, returns, errors = restarted(postgres, site, RESTARTS)
    answers = [answer for asker in askers for answer in asker.answers]
    statuses = Counter(status for _at, _took, status, _says in answers)
    refusals = sorted(took for _at, took, status, _says in answers if status == 503)
    back, usual = waits(askers, returns), usual_seconds(askers)
    overhead = LEAST_OVERHEAD + 2 * usual
    print(
        f"\n{dict(statuses)}; 503 after {refusals[-1]:.2f} s at most; back after {max(back):.2f} s; "
        f"95 of 100 pages within {usual:.2f} s"
    )
    seen = site.inside("look")
    given = {source: names for source, _name, names in seen["names"]}

    assert errors == []
    assert set(statuses) == {200, 503}
    assert all(says_so for _at, _took, status, says_so in answers if status == 503)
    assert refusals[-1] < LONGEST_WAIT + overhead
    assert max(back) < LONGEST_RETURN + overhead
    assert seen["faults"] == []
    for editor in editors:
        assert set(editor.acknowledged) <= set(given[site.sources[editor.number]])


LEAST_OVERHEAD = 1
"""Seconds that an answer may take besides the waiting, beyond twice what pages usually took."""


def test_without_the_handler_a_restart_is_a_failure_of_ours(postgres, make_site):
    site = make_site("site", "postgresql", people=4, control="handler")
    askers, _editors, _returns, _errors = restarted(postgres, site, 1)

    assert 500 in {status for asker in askers for _at, _took, status, _says in asker.answers}
