"""The command line of the benchmarks: ``python -m tests.benchmarks NAME …``."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

import django

from tests.benchmarks import CannotMeasure

COMMANDS = {
    "corpus": "write invented quotes with chains; every title says that they are synthetic",
    "pages": "open each page several times; print median milliseconds, queries and size",
    "peers": "ask find, full-text search and rapidfuzz for damaged words; print times and recall",
    "ratios": "time traces, pages and the check of an article, each beside the least it could take",
    "served": "count the requests a second of traces under gunicorn, with many visitors at once",
    "table": "write a corpus into an empty database, then run the others on it",
    "link": "link retellings whose quote is known; print time, recall and precision",
    "reach": "count the files and functions of the package that one page runs through",
    "compare-trace": "compare the CPU time of traces in two checkouts, in alternating runs",
}
"""Maps the command-line name of each module of this package to its description."""
# These choose their databases themselves, before Django is set up.
OWN_DATABASE = ("reach", "compare-trace")


def main(arguments: Sequence[str]) -> int:
    """Run one measurement and return the exit status; its module parses the other arguments.

    Django is set up before a module that imports models is imported.
    """
    listing = "\n".join(f"  {name:<14} {purpose}" for name, purpose in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="tests.benchmarks",
        epilog=f"measurements:\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("measurement", choices=COMMANDS, metavar="measurement")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="see: NAME --help")
    options = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
    os.environ.setdefault("PROVENANCE_LOCAL", "1")
    if options.measurement not in OWN_DATABASE:
        django.setup()
    module = importlib.import_module(f"tests.benchmarks.{options.measurement.replace('-', '_')}")
    try:
        module.run(options.rest)
    except CannotMeasure as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
