"""The table of permissions: what each address answers to whom, asked how, of whose.

    python -m tests.access.permission_table

adds to permissions.csv what the site answers now at addresses that are not in it, and takes out
those that are gone; with ``--all`` it writes all of it anew, which takes minutes. Read the
difference line by line before it is kept: the table says what is expected, not what happens to be.
"""

from __future__ import annotations

import csv
import os
import sys
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "permissions.csv"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Cell:
    """One question: this address, this role, this method, of whose."""

    name: str
    role: str
    method: str
    which: str


def read_table():
    """The expected answer of every cell."""
    expected = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            for role in ROLE_NAMES:
                for method in line["method"].split():
                    for which in line["of"].split():
                        cell = Cell(line["name"], role, method, which)
                        assert cell not in expected, f"{cell} stands in the table twice"
                        expected[cell] = line[role]
    return expected


ROLE_NAMES = ("stranger", "journalist", "member", "viewer", "staff", "curator", "admin", "left")


def write_table(answers, addresses):
    """One line for all methods and objects that are answered alike by every role."""
    lines = []
    for name in addresses:
        alike = {}
        for method in METHODS:
            for which in objects_of(name):
                row = tuple(answers[Cell(name, role, method, which)] for role in ROLE_NAMES)
                alike.setdefault(row, {}).setdefault(method, []).append(which)
        for row, objects_by_method in alike.items():
            grouped = {}
            for method, objects in objects_by_method.items():
                grouped.setdefault(tuple(objects), []).append(method)
            for objects, methods in grouped.items():
                lines.append([name, " ".join(methods), " ".join(objects), *row])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["name", "method", "of", *ROLE_NAMES])
        writer.writerows(lines)


def objects_of(name):
    """Whose things can be asked for at an address; only ``own`` where it names none."""
    from tests.access.addresses import OBJECTS, OWN, names_a_thing

    return OBJECTS if names_a_thing(name) else (OWN,)


def every_cell(addresses):
    return [
        Cell(name, role, method, which)
        for name in addresses
        for role in ROLE_NAMES
        for method in METHODS
        for which in objects_of(name)
    ]


class Asker:
    """Asks one question at a time, and undoes whatever it wrote."""

    def __init__(self, world, addresses):
        from django.test import Client

        self.world, self.addresses = world, addresses
        self.client = Client(raise_request_exception=False)
        self.cookies = {}
        for role in ROLE_NAMES:
            self.client.cookies.clear()
            if role in world.users:
                self.client.force_login(world.users[role])
            self.cookies[role] = self.client.cookies.output(header="", sep=";")
        world.users["left"].is_active = False
        world.users["left"].save()

    def reload_middleware(self):
        """Take up anew what the middleware does, since the handler keeps its methods."""
        self.client.handler._middleware_chain = None

    def ask(self, cell):
        """The status, or where it is led to when that is the login."""
        from django.db import transaction

        with transaction.atomic():
            answer = self.request(cell)
            transaction.set_rollback(True)
        return outcome(answer)

    def request(self, cell):
        """The answer itself; what was written stays."""
        path = self.world.path(cell.name, self.addresses[cell.name], cell.role, cell.which)
        self.client.cookies.clear()
        self.client.cookies.load(self.cookies[cell.role])
        answer = self.client.generic(cell.method, path)
        if answer.streaming:
            # To its end, where the client closes it: closing it here would close the connection.
            answer.getvalue()
        return answer


def outcome(answer):
    """What the table holds of an answer."""
    to = answer.headers.get("Location", "")
    if answer.status_code == 302 and to.startswith("/accounts/login/?"):
        return "login"
    if answer.status_code == 302 and to.startswith("/accounts/reauthenticate/?"):
        return "reauth"
    return str(answer.status_code)


def deviations(asker, cells, expected):
    """Every cell that is answered otherwise than the table says, with both answers."""
    asked = ((cell, asker.ask(cell)) for cell in cells)
    return [(cell, expected[cell], given) for cell, given in asked if given != expected[cell]]


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import logging

    import django

    django.setup()
    logging.disable()
    from django.conf import settings
    from django.test.utils import get_runner, setup_test_environment

    from provenance.services import accounts
    from tests.access.addresses import build_world, every_address

    setup_test_environment()
    get_runner(settings)(verbosity=0, interactive=False).setup_databases()
    accounts.set_up_groups()
    addresses = every_address()
    asker = Asker(build_world(), addresses)
    known = {} if "--all" in sys.argv or not TABLE.exists() else read_table()
    answers = {cell: known.get(cell) or asker.ask(cell) for cell in every_cell(addresses)}
    write_table(answers, addresses)
    print(len(answers), "cells of", len(addresses), "addresses")


if __name__ == "__main__":
    main()
