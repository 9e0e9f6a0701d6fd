"""Twenty people of all roles at work: no error, and memory that does not grow."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from tests.robustness.harness import Load, children
from tests.servers.browser import Browser

SECONDS = int(os.environ.get("ROBUSTNESS_SECONDS", "60"))
CURATORS, JOURNALISTS = 8, 12
MOST_GROWTH = 1.1
READ = ("/", "/?q=We%27re+losing+now", "/cases/", "/inbox/", "/requests/", "/glossary/")
ARTICLE = "Losses grow\n\n“We are losing now {number},” the purported soldier said."

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(7200)]


class Person:
    """Does one thing after another at random, and counts the answers."""

    def __init__(self, site, name, acts, seed):
        self.browser, self.acts = Browser(site.port).log_in(name), acts
        self.sources = site.sources
        self.chance, self.answers = random.Random(seed), Counter()

    def __call__(self):
        act = self.chance.choice(self.acts)
        answer = act(self)
        self.answers[f"{act.__name__}: {answer.status_code}"] += 1
        time.sleep(self.chance.uniform(0, 0.5))

    def post(self, path, fields):
        return self.browser.post(path, fields, follow=False)

    def number(self):
        return self.chance.randrange(10**9)


def read(person):
    return person.browser.get(person.chance.choice(READ))


def open_a_case(person):
    return person.post("/cases/new/", {"title": f"Case {person.number()}"})


def check_an_article(person):
    text = ARTICLE.format(number=person.number())
    return person.post("/check/", {"text": text})


def bring_in(person):
    text = ARTICLE.format(number=person.number())
    return person.post("/desk/bring-in/", {"text": text})


def rename_a_source(person):
    number = person.chance.choice(person.sources)
    path = f"/admin/provenance/source/{number}/change/"
    # Letters, since a long number is refused as that of a telephone.
    name = "Paper " + "".join(person.chance.choices("abcdefgh", k=8))
    return person.post(path, person.browser.form(path, name=name, why="Renamed."))


def look_at_the_desk(person):
    return person.browser.get(person.chance.choice(["/desk/", "/admin/", "/desk/sheets/"]))


def memory(server):
    """Megabytes that the workers hold together, of their own."""
    pages = 0
    for pid in children(server):
        resident, shared = Path(f"/proc/{pid}/statm").read_text().split()[1:3]
        pages += int(resident) - int(shared)
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_twenty_people_meet_no_error_and_memory_stays_flat(kind, make_site):
    site = make_site("site", kind, people=JOURNALISTS)
    site.inside("demo")
    journalist = (read, read, read, open_a_case, check_an_article)
    curator = (read, bring_in, rename_a_source, look_at_the_desk)
    with site, site.working():
        people = [Person(site, f"journalist-{n}", journalist, n) for n in range(JOURNALISTS)]
        people += [Person(site, f"curator-{n}", curator, n) for n in range(CURATORS)]
        sizes = []
        with Load(*people) as load:
            for _ in range(30):
                time.sleep(SECONDS / 30)
                sizes.append(memory(site.process))
    answers = sum((person.answers for person in people), Counter())
    growth = median(sizes[-5:]) / median(sizes[10:15])
    print(f"\n{kind}: {answers.total()} answers in {SECONDS} s, memory {growth:.2f} times")
    print(dict(answers), [round(size) for size in sizes])

    assert load.errors == []
    assert {name for name in answers if not name.endswith((": 200", ": 302", ": 422"))} == set()
    assert answers["rename_a_source: 302"]
    assert growth < MOST_GROWTH
    assert site.inside("look")["faults"] == []
