"""Restores a backup into a new database, completely or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.management.commands.backup import add_backup_arguments, backup_arguments
from provenance.services.backup.container import BackupRefused
from provenance.services.backup.restoring import check_backup, restore_backup
from provenance.services.erasing_again import erase_again
from provenance.services.erasures import ErasuresUnreadable, file_of_erasures


class Command(BaseCommand):
    help = "Fill an empty database, in which nothing was done but migrate, from the backup FILE."

    def add_arguments(self, parser: CommandParser) -> None:
        add_backup_arguments(parser)
        parser.add_argument(
            "--check", action="store_true", help="Only read the file to its end; restore nothing."
        )
        parser.add_argument(
            "--erasures",
            type=Path,
            metavar="FILE",
            help="What was erased since; else the file of that name beside HISTORY_HEAD_FILE.",
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
        self._erase_again(options["erasures"])

    def _erase_again(self, path: Path | None) -> None:
        own = file_of_erasures()
        path = path or (own if own and own.exists() else None)
        if path is None:
            self.stdout.write("No file of erasures: what was erased since the backup is back.")
            return
        try:
            again = erase_again(path)
        except ErasuresUnreadable as error:
            raise CommandError(f"{error} Everything else was restored.") from error
        self.stdout.write(f"Erased again, from {path}: {again.count}.")
        if again.not_deleted:
            slugs = ", ".join(again.not_deleted)
            raise CommandError(f"Something stands on these again; delete them by hand: {slugs}.")
