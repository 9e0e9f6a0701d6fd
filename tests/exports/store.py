"""Stores what each format writes of the known chain, after a change of the formats that is meant.

Run ``python -m tests.exports.store`` and read the difference before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import django


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from provenance.exports import (
        csl_json,
        csv_table,
        json_file,
        prov_json,
        prov_n,
        ris,
        schema_org,
        web_annotation,
    )
    from provenance.exports.schemas.chain import chain_json
    from provenance.exports.terminal import chain_text
    from tests.exports import example, schema_words

    reports, document, edition = [example.told()], example.document_report(), example.EDITION
    written = {
        "chain.annotations.jsonld": web_annotation.render(reports, edition),
        "chain.csl.json": csl_json.render(reports, edition),
        "chain.csv": csv_table.render(reports, edition),
        "chain.file.json": json_file.render(reports, edition),
        "chain.json": json.dumps(chain_json(reports[0]), ensure_ascii=False, indent=1) + "\n",
        "chain.prov.json": prov_json.render(reports, edition),
        "chain.provn": prov_n.render(reports, edition),
        "chain.quotation.jsonld": schema_org.render(reports, edition),
        "chain.ris": ris.render(reports, edition),
        "chain.txt": chain_text(reports[0]) + "\n",
        "document.annotations.jsonld": web_annotation.render_document(document, edition),
        "document.csv": csv_table.render_document(document, edition),
        "document.file.json": json_file.render_document(document, edition),
        "document.prov.json": prov_json.render_document(document, edition),
        "document.provn": prov_n.render_document(document, edition),
        "schemas.json": schema_words.write(),
    }
    for name, content in written.items():
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (Path(__file__).parent / name).write_bytes(data)


if __name__ == "__main__":
    main()
