"""Lists inconsistent and incomplete records."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand

from provenance.domain.chain.consistency import Fault, Severity
from provenance.queries.checks import find_faults


class Command(BaseCommand):
    help = "List what is inconsistent or incomplete; exit with 1 if anything is an error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        faults = find_faults()
        counts = Counter(fault.severity for fault in faults)
        if options["format"] == "json":
            numbers = {f"{severity}s": counts[severity] for severity in Severity}
            report = {"faults": [asdict(fault) for fault in faults], "counts": numbers}
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=2))
        else:
            self._print(faults, counts)
        if counts[Severity.ERROR]:
            sys.exit(1)

    def _print(self, faults: list[Fault], counts: Counter[Severity]) -> None:
        for fault in faults:
            self.stdout.write(f"{fault.severity}: {fault.record}: {fault.sentence} [{fault.code}]")
        self.stdout.write(
            ", ".join(
                f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
                for severity in Severity
            )
        )
