"""Deletes an account and removes its name from the records and the history."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.services import erasing_accounts
from provenance.services.history import Change


class Command(BaseCommand):
    help = "Delete the account NAME, and its name from the records and the history."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="The user name, to the letter.")
        parser.add_argument("--why", required=True, help="The reason, without the name.")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if name.casefold() in options["why"].casefold():
            raise CommandError("The reason holds the name, and would keep it. Leave it out.")
        change = Change(who="erase_account", door="command", why=options["why"])
        try:
            handle = erasing_accounts.erase(name, change=change)
        except erasing_accounts.NoSuchName as error:
            raise CommandError(
                "There is no account of this name, and nothing was written under it."
            ) from error
        self.stdout.write(f"Erased. What was done under that name is now by {handle}.")
