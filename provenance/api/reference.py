"""The page that documents the API, built from its OpenAPI description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from provenance.api.v1 import description

Json = Mapping[str, Any]
NAMES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
}


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A parameter or field: its name, its type and its description."""

    name: str
    kind: str
    shape: str
    says: str
    required: bool
    example: str


@dataclass(frozen=True, slots=True)
class Address:
    """A URL of the API: what it answers, its parameters, and the schema of each answer."""

    id: str
    path: str
    summary: str
    says: str
    parameters: tuple[ReferenceLine, ...]
    answers: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownShape:
    """A schema with its fields, or the allowed values of an enumeration."""

    name: str
    says: str
    fields: tuple[ReferenceLine, ...]
    words: tuple[str, ...]


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """Show the reference of the API."""
    schema = description()
    context = {
        "about": schema["info"]["description"],
        "addresses": list(addresses(schema)),
        "shapes": list(shapes(schema)),
    }
    return render(request, "api/reference.html", context)


def addresses(schema: Json) -> Iterator[Address]:
    for path, methods in schema["paths"].items():
        operation = methods["get"]
        yield Address(
            id=operation["operationId"],
            path=path,
            summary=operation["summary"],
            says=operation["description"],
            parameters=tuple(
                _line(p["name"], p["schema"], p["required"]) for p in operation["parameters"]
            ),
            answers=tuple(
                _answer(status, answer) for status, answer in operation["responses"].items()
            ),
        )


def shapes(schema: Json) -> Iterator[ShownShape]:
    """Yield the schemas of answers, sorted by name."""
    for name, shape in sorted(schema["components"]["schemas"].items()):
        required = shape.get("required", ())
        fields = [
            _line(key, value, key in required) for key, value in shape.get("properties", {}).items()
        ]
        yield ShownShape(
            name, shape.get("description", ""), tuple(fields), tuple(shape.get("enum", ()))
        )


def _answer(status: int, answer: Json) -> tuple[int, str, str]:
    schema = answer["content"]["application/json"]["schema"]
    return status, HTTPStatus(status).phrase, _shape(schema)


def _line(name: str, schema: Json, required: bool) -> ReferenceLine:
    return ReferenceLine(
        name=name,
        kind=_kind(schema),
        shape=_shape(schema),
        says=" ".join(schema.get("description", "").split()),
        required=required,
        example=", ".join(str(example) for example in schema.get("examples", ())),
    )


def _kind(schema: Json) -> str:
    """Return the type in a few words: “a list of Passage”, “text or null”."""
    if "$ref" in schema:
        return _shape(schema)
    parts = next((schema[name] for name in ("anyOf", "oneOf", "allOf") if name in schema), ())
    if parts:
        return " or ".join(_kind(part) for part in parts)
    if "enum" in schema:
        return " or ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if schema["type"] == "array":
        return f"a list of {_kind(schema['items'])}"
    return NAMES[schema["type"]] + _bounds(schema)


def _bounds(schema: Json) -> str:
    if "format" in schema:
        return f" ({schema['format']})"
    if "minimum" in schema:
        return f" from {schema['minimum']} to {schema.get('maximum', 'any')}"
    return f" of at most {schema['maxLength']} characters" if "maxLength" in schema else ""


def _shape(schema: Json) -> str:
    """Return the name of the one schema referred to, for a link; "" for none or several."""
    inner = schema.get("items", schema)
    references = [part["$ref"] for part in (inner, *inner.get("anyOf", ())) if "$ref" in part]
    return references[0].rsplit("/", 1)[-1] if len(references) == 1 else ""
