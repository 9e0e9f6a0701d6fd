"""Every page of the demo, crawled: no id stands twice, and every link with a fragment has its target.

A page is opened once, with the first query that leads to it; what htmx swaps in has such an address.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from provenance.models import Document, Quote, Source
from tests.markup import Markup

READERS = ("/cases/", "/inbox/", "/check/", "/glossary/", "/shortcuts/", "/")
FILES = ("/export/", "/static/", "/api/v1/", "/logout/", "/jsi18n/")
MOST_ALIKE, MOST_ALIKE_IN_FULL = 1, 6
"""Pages of one kind that are opened by links, without ``--full`` and with it."""


class Crawl:
    """The pages of one part of the site, each with its ids and the links that stand on it."""

    def __init__(self, client, *starts, full):
        self.client = client
        self.most_alike = MOST_ALIKE_IN_FULL if full else MOST_ALIKE
        self.ids = {}
        self.links = defaultdict(set)
        self.waiting = list(starts)
        self.part = starts[0] if len(starts) == 1 else ""
        self.kinds = Counter()
        if not self.part:
            # Each one's first page; without ``--full`` that of every tenth.
            rows = [row for model in (Quote, Document, Source) for row in model.objects.all()]
            self.waiting[:0] = [row.get_absolute_url() for row in rows[:: 1 if full else 10]]

    def run(self):
        while self.waiting:
            address = self.waiting.pop()
            path = urlsplit(address).path
            if path not in self.ids:
                self._read(path, address)
        return self

    def _read(self, path, address):
        answer = self.client.get(address, follow=True)
        self.ids[path] = ids = Counter()
        if answer.status_code != 200 or "text/html" not in answer.headers["Content-Type"]:
            return
        for element in Markup(answer.text).elements:
            if element.attributes.get("id"):
                ids[element.attributes["id"]] += 1
            if element.tag == "a" and element.attributes.get("href"):
                self._follow(path, element.attributes["href"])

    def _follow(self, path, href):
        parts = urlsplit(urljoin(path, href))
        if parts.netloc or parts.scheme or any(file in parts.path for file in FILES):
            return
        if parts.fragment:
            self.links[parts.path, unquote(parts.fragment)].add(path)
        if parts.fragment or self._is_in_part(parts.path):
            self.waiting.append(parts._replace(fragment="").geturl())

    def _is_in_part(self, path):
        """Whether to open a page; of one kind, other than those to begin with, only some."""
        parts = path.strip("/").split("/")
        kind = "/".join([*parts[:3], *parts[4:]] if parts[0] == "admin" else parts[::2])
        self.kinds[kind] += path not in self.ids
        is_in_part = path.startswith(self.part or "/")
        is_apart = not self.part and path.startswith(("/admin/", "/desk/"))
        return is_in_part and not is_apart and self.kinds[kind] <= self.most_alike

    def doubled(self):
        return {
            path: twice
            for path, ids in self.ids.items()
            if (twice := [name for name, number in ids.items() if number > 1])
        }

    def dead(self):
        return {
            f"{path}#{fragment}": sorted(pages)[:3]
            for (path, fragment), pages in self.links.items()
            if self.ids.get(path) and not self.ids[path][fragment]
        }


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("role", "starts", "fewest"),
    [
        ("reader", READERS, 50),
        ("curator", ("/desk/",), 30),
        ("administrator", ("/admin/",), 50),
    ],
)
def test_no_id_stands_twice_and_every_link_leads_to_a_place_that_is_there(
    demo, role, starts, fewest, request
):
    full = request.config.option.full
    crawl = Crawl(request.getfixturevalue(role), *starts, full=full).run()

    assert len(crawl.ids) > fewest
    assert crawl.doubled() == {}
    assert crawl.dead() == {}
