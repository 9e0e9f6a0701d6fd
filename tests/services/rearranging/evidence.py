"""All rows of the evidence as they stand, to compare before and after."""

from __future__ import annotations

from django.apps import apps

APART = {
    # The record of what was done, what is worked out of the evidence, what was looked at.
    *("event", "subjectkey", "accountname", "rearrangement", "setaside", "summary", "facet"),
    *("indexmark", "indexterm", "wordingvector", "indexedwording", "viewed"),
    # What readers are told of documents, kept anew by whatever acts at once.
    *("publishedevidence", "unreadrecord"),
}


def evidence_rows():
    """Every table with every column; of many-to-many fields the pairs."""
    found = {}
    for model in apps.get_app_config("provenance").get_models(include_auto_created=True):
        name = model._meta.model_name
        if name in APART:
            continue
        columns = [
            field.attname
            for field in model._meta.concrete_fields
            if not (model._meta.auto_created and field.primary_key)
        ]
        found[name] = sorted(map(repr, model._base_manager.values_list(*columns)))
    return found


def differing(before, after):
    return {
        name: (set(before[name]) ^ set(after[name]))
        for name in before
        if before[name] != after[name]
    }
