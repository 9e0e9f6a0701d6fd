"""Tells Django that this package is an app."""

from __future__ import annotations

from django.apps import AppConfig
from django.core.checks import register


class ProvenanceConfig(AppConfig):
    name = "provenance"
    verbose_name = "Provenance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from provenance.views.pdf import check_library

        # Only where a server is set up: it has to import a large library.
        register(check_library, deploy=True)
