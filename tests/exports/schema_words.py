"""A schema as plain values: every key with its type, what is said of it, and its examples."""

from __future__ import annotations

import json

from provenance.exports.schemas.chain import CHAIN, QUOTE
from provenance.exports.schemas.document import DOCUMENT
from provenance.exports.schemas.schema import ListOf, Nullable, OneOf, Schema


def write():
    """All schemas that the exports write by, as JSON."""
    schemas = {}
    for schema in (CHAIN, QUOTE, DOCUMENT):
        _gather(schema, schemas)
    return json.dumps(schemas, ensure_ascii=False, indent=1) + "\n"


def _gather(schema, schemas):
    if schema.name in schemas:
        return
    schemas[schema.name] = {"doc": schema.doc}
    schemas[schema.name]["properties"] = {
        each.key: [_type(each.type, schemas), each.doc, *_more(each)] for each in schema.properties
    }


def _more(each):
    examples = {"examples": list(each.examples)} if each.examples else {}
    optional = {"optional": True} if each.optional else {}
    return [examples | optional] if examples or optional else []


def _type(of, schemas):
    if isinstance(of, Nullable):
        return f"{_type(of.type, schemas)} or null"
    if isinstance(of, ListOf):
        return f"list of {_type(of.type, schemas)}"
    if isinstance(of, OneOf):
        return " or ".join(_type(one, schemas) for one in of.schemas)
    if isinstance(of, Schema):
        _gather(of, schemas)
        return of.name
    return of.__name__ if isinstance(of, type) else str(of).removeprefix("typing.")
