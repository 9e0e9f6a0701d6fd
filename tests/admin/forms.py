"""What a browser would post from an admin page, as a test fills it in."""

from __future__ import annotations

from django.urls import reverse


def address(record_or_model, page, *args):
    return reverse(f"admin:provenance_{record_or_model._meta.model_name}_{page}", args=args)


def filled(client, url, **values):
    """The page's form as it stands, with some values changed; new rows as ``prefix-0-name``."""
    context = client.get(url).context
    forms = [context["adminform"].form]
    data = {}
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for bound in form:
            data[bound.html_name] = _posted(bound)
            if bound.field.show_hidden_initial:
                data[bound.html_initial_name] = _posted(bound)
    for name in values:
        prefix, number, _ = (*name.rsplit("-", 2), "", "")[:3]
        total = f"{prefix}-TOTAL_FORMS"
        if total in data:
            data[total] = max(int(data[total]), int(number) + 1)
    return {name: value for name, value in {**data, **values}.items() if value is not None}


def _posted(bound):
    value = bound.value()
    if isinstance(value, bool):
        return "on" if value else None
    if isinstance(value, str):
        # Browsers send line ends so.
        return value.replace("\r\n", "\n").replace("\n", "\r\n")
    if isinstance(value, list):
        return [getattr(item, "pk", item) for item in value]
    return value


def errors(answer):
    """Everything the page complains of."""
    context = answer.context
    found = [str(context["adminform"].form.errors)]
    for inline in context["inline_admin_formsets"]:
        found += [str(inline.formset.errors), str(inline.formset.non_form_errors())]
    return " ".join(found)
