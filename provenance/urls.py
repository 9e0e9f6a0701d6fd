"""Every address of the site."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from provenance.views import documents, find, glossary, quotes, shortcuts, sources

urlpatterns = [
    path("", find.find_page, name="find"),
    # /quotes/<slug>/
    path("quotes/<slug:slug>/", quotes.quote, name="quote"),
    path("quotes/<slug:slug>/drawing.svg", quotes.drawing, name="quote-drawing"),
    path("documents/<slug:slug>/", documents.document, name="document"),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("glossary/", glossary.glossary, name="glossary"),
    path("shortcuts/", shortcuts.shortcuts, name="shortcuts"),
    path("shortcuts/keys/", shortcuts.switch_keys, name="switch-keys"),
    path("healthz", glossary.healthz, name="healthz"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]
