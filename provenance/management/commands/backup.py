"""Copies the whole database into one file while the site is running."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.services.backup.container import BackupRefused
from provenance.services.backup.writing import write_backup


class Command(BaseCommand):
    help = "Copy everything on file into FILE, with a checksum of each table."

    def add_arguments(self, parser: CommandParser) -> None:
        add_backup_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        path, passphrase = backup_arguments(options)
        try:
            count = write_backup(path, passphrase=passphrase)
        except BackupRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Copied {count} rows to {path}.")


def add_backup_arguments(parser: CommandParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        help="The file with the passphrase that seals the backup. Keep it apart from the backup.",
    )


def backup_arguments(options: dict[str, Any]) -> tuple[Path, str]:
    """Return the path and the passphrase; "" where no passphrase file is given."""
    path: Path = options["file"]
    if options["passphrase_file"] is None:
        return path, ""
    try:
        passphrase = options["passphrase_file"].read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{options['passphrase_file']} cannot be read: {error}.") from error
    if not passphrase:
        raise CommandError(f"{options['passphrase_file']} holds no passphrase.")
    return path, passphrase
