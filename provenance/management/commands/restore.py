"""Brings a backup back into a new database, whole or not at all."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.management.commands.backup import add_backup_arguments, backup_arguments
from provenance.services.backup.container import BackupRefused
from provenance.services.backup.restoring import check_backup, restore_backup


class Command(BaseCommand):
    help = "Fill an empty database, in which nothing was done but migrate, from the backup FILE."

    def add_arguments(self, parser: CommandParser) -> None:
        add_backup_arguments(parser)
        parser.add_argument(
            "--check", action="store_true", help="Only read the file to its end; restore nothing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path, passphrase = backup_arguments(options)
        try:
            if options["check"]:
                count = check_backup(path, passphrase=passphrase)
                self.stdout.write(f"{path} is whole: {count} rows.")
                return
            count = restore_backup(path, passphrase=passphrase)
        except BackupRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Restored {count} rows from {path}.")
