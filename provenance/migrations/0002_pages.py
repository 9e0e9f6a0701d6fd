"""Adds where the pages of a file begin, and the page on which a passage stands."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("provenance", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="page_starts",
            field=models.JSONField(
                blank=True,
                default=list,
                editable=False,
                help_text="Where each page of the file begins in the text; empty: it has no pages.",
            ),
        ),
        migrations.AddField(
            model_name="passage",
            name="page",
            field=models.PositiveIntegerField(
                blank=True, help_text="In a file with pages, such as a PDF; from 1.", null=True
            ),
        ),
    ]
