"""Builds the models of the API's answers from the schemas of the JSON export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import BaseModel, ConfigDict, Field, create_model

from provenance.exports.schemas.parts import SOURCE_REF
from provenance.exports.schemas.schema import ListOf, Nullable, OneOf, Property, Schema


class Shape(BaseModel):
    """Base of all models of answers: frozen, its fields described by the string below each."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


_MODELS: dict[str, type[BaseModel]] = {}


def model_of(schema: Schema) -> type[BaseModel]:
    """Return the model of a schema; it is created once, under the schema's name."""
    if schema.name not in _MODELS:
        _MODELS[schema.name] = extended(schema, Shape, schema.name, schema.doc)
    return _MODELS[schema.name]


def extended(
    schema: Schema, base: type[BaseModel], name: str, doc: str | None = None
) -> type[BaseModel]:
    """Return a model with this name, with the fields of ``base`` and those of the schema."""
    fields: dict[str, Any] = {each.key: _field(each) for each in schema.properties}
    return create_model(name, __base__=base, __doc__=doc or base.__doc__, **fields)


def _field(each: Property) -> tuple[Any, Any]:
    default = None if each.optional else ...
    examples = [list(e) if isinstance(e, tuple) else e for e in each.examples] or None
    return _annotation(each.type), Field(default, description=each.doc, examples=examples)


def _annotation(kind: Any) -> Any:
    """Return the equivalent Pydantic annotation."""
    if isinstance(kind, Schema):
        return model_of(kind)
    if isinstance(kind, Nullable):
        return _annotation(kind.type) | None
    if isinstance(kind, ListOf):
        return list[_annotation(kind.type)]  # type: ignore[misc]
    if isinstance(kind, OneOf):
        options = tuple(map(model_of, kind.schemas))
        return Annotated[Union[options], Field(discriminator="kind")]  # noqa: UP007
    return kind


if TYPE_CHECKING:
    # A type checker cannot see a model that is made at run time.
    SourceRefSchema = Any
else:
    SourceRefSchema = model_of(SOURCE_REF)
