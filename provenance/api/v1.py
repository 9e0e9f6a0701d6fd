"""Version 1 of the API: its routers, authentication, URLs and OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from types import MappingProxyType
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, re_path
from django.utils.translation import override
from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from provenance.api import documents, quotes, sources
from provenance.api.keys import KEYS
from provenance.api.problems import (
    JSON_CONTENT_TYPE,
    not_found,
    register_error_handlers,
    with_json_405,
)
from provenance.domain.messages import in_english

PREFIX = "api/v1/"
DESCRIPTION = (
    "Read-only JSON: quotes, their chains, documents and sources, each as its page shows it to "
    "you. It says what is stated, seen, inferred and not examined, and by whom; it never says "
    "whether words are true. Days are ISO 8601, other dates EDTF; offsets are code points. "
    "What is unknown is said: each field documents what it means where it is null or empty. "
    "Sentences are in English."
)


class Readable(JSONRenderer):
    """Renders JSON without escaping non-ASCII characters."""

    json_dumps_params = MappingProxyType({"ensure_ascii": False})


api = NinjaAPI(
    title="Provenance",
    version="1.0.0",
    description=DESCRIPTION,
    auth=KEYS,
    renderer=Readable(),
    # Both are served here, behind the API's keys or a login; the page needs no script.
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
register_error_handlers(api)
for router in (quotes.router, documents.router, sources.router):
    api.add_router("", router)


@api.get("/openapi.json", include_in_schema=False)
def openapi(request: HttpRequest) -> HttpResponse:
    """Return the OpenAPI 3.1 description of this API."""
    content = json.dumps(description(), ensure_ascii=False)
    return HttpResponse(content, content_type=JSON_CONTENT_TYPE)


def description() -> dict[str, Any]:
    """Return the description of the whole API, as an OpenAPI schema."""
    schema: dict[str, Any] = api.get_openapi_schema(path_prefix=PREFIX)
    for methods in schema["paths"].values():
        for parameter in methods["get"]["parameters"]:
            # Ninja copies the examples out of the schema, in a form that OpenAPI does not define.
            parameter.pop("examples", None)
    return schema


def urls() -> list[URLPattern]:
    """Return the URL patterns of the API, which its own keys authenticate instead of the login."""
    patterns, _, _ = api.urls
    url_patterns = [p for p in patterns if isinstance(p, URLPattern) and p.name != "api-root"]
    for pattern in url_patterns:
        pattern.callback = login_not_required(_in_english(pattern.callback))
    # The pattern has no end anchor, so it matches all remaining paths, even with line breaks.
    return [*url_patterns, re_path("", login_not_required(not_found))]


def _in_english(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Wrap a view so that it answers in English, whatever language a browser asks for."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **parts: object) -> HttpResponse:
        with override("en"), in_english():
            return with_json_405(view(request, *args, **parts))

    return answer
