"""The app configurations of Provenance and of its admin."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.core.checks import Tags, register


class ProvenanceConfig(AppConfig):
    default = True
    name = "provenance"
    verbose_name = "Provenance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from allauth.account.signals import authentication_step_completed
        from allauth.mfa.signals import authenticator_added
        from django.db.backends.signals import connection_created

        from provenance.accounts import check_leaked_passwords
        from provenance.connections import note_json_support
        from provenance.queries.outages import wait_as_long_as_usual
        from provenance.queries.semantic_index import check_vectors
        from provenance.replicas import note_connection
        from provenance.services.second_factor import note_setting_up
        from provenance.services.sessions import renew
        from provenance.views.pdf import check_library

        authenticator_added.connect(note_setting_up)
        authentication_step_completed.connect(renew)
        connection_created.connect(note_connection)
        connection_created.connect(note_json_support)
        connection_created.connect(wait_as_long_as_usual)

        register(check_leaked_passwords)
        # With --deploy only, since the check has to import a large library.
        register(check_library, deploy=True)
        register(check_vectors, Tags.database)


class ProvenanceAdminConfig(admin_apps.AdminConfig):
    default = False
    default_site = "provenance.admin_site.ProvenanceAdminSite"
