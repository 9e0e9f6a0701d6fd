"""What the site is made of: each pinned package with its licence, as a page and as an SBOM.

    python -m tests.licences

writes docs/licences.md and requirements/sbom.cdx.json from the locks and from what the installed
packages say of themselves. For those that are not installed here, such as what only Windows needs,
and those that name their licence loosely, ``BY_HAND`` says what their licence file says.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
SBOM = ROOT / "requirements" / "sbom.cdx.json"
LOCKS = {
    "app": "the site",
    "pdf": "print sheets as PDF",
    "semantic": "finding by meaning",
    "workers": "workers of tasks",
    "spark": "linking a corpus on Spark",
    "test": "tests",
    "mutation": "tests by mutation",
    "benchmark": "measuring",
    "installer": "installing",
}
"""The locks in the order in which a package is counted to one, and what each is for."""
SHIPPED = ("app", "pdf", "semantic", "workers", "spark")
"""What may run on a server, and so stands in the SBOM."""
BY_HAND = {
    "arrow": "Apache-2.0",
    "axe-playwright-python": "MIT AND MPL-2.0",
    "brotlicffi": "MIT",
    "colorama": "BSD-3-Clause",
    "coverage": "Apache-2.0",
    "cssselect2": "BSD-3-Clause",
    "datasketch": "MIT",
    "defusedxml": "PSF-2.0",
    "django-ninja": "MIT",
    "edtf": "MIT",
    "fido2": "BSD-2-Clause AND Apache-2.0 AND MPL-2.0",
    "grimp": "BSD-2-Clause",
    "import-linter": "BSD-2-Clause",
    "isoduration": "ISC",
    "justext": "BSD-2-Clause",
    "libcst": "MIT AND PSF-2.0 AND Apache-2.0",
    "linkify-it-py": "MIT",
    "markdown-it-py": "MIT",
    "mdit-py-plugins": "MIT",
    "mdurl": "MIT",
    "mutmut": "BSD-3-Clause",
    "pathspec": "MPL-2.0",
    "platformdirs": "MIT",
    "pydyf": "BSD-3-Clause",
    "py4j": "BSD-3-Clause",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pyspark": "Apache-2.0",
    "slipcover": "Apache-2.0",
    "pytest-django": "BSD-3-Clause",
    "pyyaml-ft": "MIT",
    "qrcode": "BSD-3-Clause AND MIT",
    "rfc3339-validator": "MIT",
    "rfc3986-validator": "MIT",
    "scipy": "BSD-3-Clause",
    "setproctitle": "BSD-3-Clause",
    "sortedcontainers": "Apache-2.0",
    "sqlparse": "BSD-3-Clause",
    "textual": "MIT",
    "tinycss2": "BSD-3-Clause",
    "tinyhtml5": "MIT",
    "uri-template": "MIT",
    "weasyprint": "BSD-3-Clause",
    "uv": "MIT OR Apache-2.0",
    "webencodings": "BSD-3-Clause",
}
SPDX = re.compile(r"[A-Za-z0-9][\w.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][\w.+-]*)*")
PIN = re.compile(r"^([a-z0-9][\w.-]*)(?:\[[^]]*\])?==([^\s;]+)", re.MULTILINE)
FONTS = (("Noto Naskh Arabic", "noto-naskh-arabic"), ("Source Serif 4", "source-serif-4"))
"""Fonts that stand in static/fonts/ with their licence, and how their files begin."""
HEAD = """# Licences

The site itself is under the MIT licence (`LICENSE`). Below is each package that is pinned in
`requirements/`, with its licence as an SPDX expression; `python -m tests.licences` writes this page
and `requirements/sbom.cdx.json` (CycloneDX) from the locks, and a test holds both to them.

The fonts in `static/fonts/` are under the SIL Open Font License 1.1; their licence files lie beside
them. htmx comes with django-htmx and is under the 0BSD licence.
"""


@dataclass
class Package:
    """A pinned package: what it is for, and which packages ask for it."""

    name: str
    version: str
    lock: str
    asked_by: set[str] = field(default_factory=set)

    @property
    def address(self) -> str:
        """Its package URL, which names the kind of package and no host."""
        return f"pkg:pypi/{self.name}@{self.version}"


def packages() -> list[Package]:
    """Every pinned package, counted to the first lock that has it."""
    pinned: dict[str, Package] = {}
    for lock in LOCKS:
        text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
        for part in re.split(r"\n(?=[a-z0-9])", text):
            if match := PIN.match(part):
                package = pinned.setdefault(match[1], Package(match[1], match[2], lock))
                if lock in SHIPPED:
                    package.asked_by |= set(_asked_by(part))
    return sorted(pinned.values(), key=lambda one: (list(LOCKS).index(one.lock), one.name))


def _asked_by(part: str) -> list[str]:
    """The packages, and the files of wishes, that the lock says a pin is there for."""
    via = part.partition("# via")[2]
    words = [line.strip(" #") for line in via.splitlines()]
    return [word.removeprefix("-r ") for word in words if word and not word.startswith("-c ")]


def licence_of(name: str) -> str:
    """The licence of a package, as its own metadata say or as was read in its licence file."""
    if name in BY_HAND:
        return BY_HAND[name]
    values = metadata.metadata(name)
    return str(values.get("License-Expression") or values.get("License") or "")


def page() -> str:
    """The page for readers: a table for each lock."""
    parts = [HEAD]
    for lock, purpose in LOCKS.items():
        rows = [one for one in packages() if one.lock == lock]
        lines = [f"| {one.name} | {one.version} | {licence_of(one.name)} |" for one in rows]
        title = f"## For {purpose}"
        parts.append(
            "\n".join([title, "", "| Package | Version | Licence |", "|---|---|---|", *lines, ""])
        )
    return "\n".join(parts)


def sbom() -> str:
    """What may run on a server, in CycloneDX 1.6; the same for the same locks, so without a date."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    site = {
        "type": "application",
        "bom-ref": "provenance",
        "name": project["name"],
        "version": project["version"],
        "licenses": _licences(project["license"]),
    }
    shipped = [one for one in packages() if one.lock in SHIPPED]
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": site},
        "components": [*map(_component, shipped), *map(_font, FONTS)],
        "dependencies": _dependencies(shipped),
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _component(package: Package) -> dict[str, object]:
    return {
        "type": "library",
        "bom-ref": package.address,
        "name": package.name,
        "version": package.version,
        "scope": "required" if package.lock == "app" else "optional",
        "licenses": _licences(licence_of(package.name)),
        "purl": package.address,
    }


def _font(font: tuple[str, str]) -> dict[str, object]:
    name, file = font
    return {"type": "file", "bom-ref": file, "name": name, "licenses": _licences("OFL-1.1")}


def _licences(expression: str) -> list[dict[str, object]]:
    is_compound = " " in expression
    return [{"expression": expression} if is_compound else {"license": {"id": expression}}]


def _dependencies(shipped: list[Package]) -> list[dict[str, object]]:
    """Which package needs which; what a file of wishes names, the site needs."""
    needs: dict[str, list[str]] = {"provenance": [file for _name, file in FONTS]}
    addresses = {one.name: one.address for one in shipped}
    for package in shipped:
        for asking in package.asked_by:
            of = addresses.get(asking.partition("[")[0], "provenance")
            needs.setdefault(of, []).append(package.address)
    return [{"ref": ref, "dependsOn": sorted(set(on))} for ref, on in sorted(needs.items())]


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    SBOM.write_text(sbom(), encoding="utf-8")
    print(len(packages()), "packages")


if __name__ == "__main__":
    main()
