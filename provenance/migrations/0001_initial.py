"""Creates every table of the app.

Each table comes after those it refers to, with its indexes and constraints in its
``CreateModel``: adding these one by one makes Django render all related models each time, which
took most of the time of ``migrate``.
"""

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import BaseDatabaseCache
from django.core.management import call_command
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import provenance.models.cases
import provenance.models.fields
import provenance.models.sealed
import provenance.models.sealed_names
from provenance.migrations import _append_only


def create_cache_tables(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Run Django's own command, which knows the table's columns and passes over one that exists."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_cache_tables(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the table of each database cache; what a cache holds may be lost at any time."""
    for alias in settings.CACHES:
        if isinstance(cache := caches[alias], BaseDatabaseCache):
            # The stubs leave out where the backend keeps the name of its table.
            table = schema_editor.quote_name(cache._table)  # type: ignore[attr-defined]
            schema_editor.execute(f"DROP TABLE IF EXISTS {table}")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "name",
                    provenance.models.sealed_names.NameColumn(
                        help_text="As a reader should meet it.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                            provenance.models.sealed_names.refuse_seal,
                        ],
                    ),
                ),
                ("name_digest", provenance.models.sealed_names.NameDigest()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "person"),
                            ("unnamed", "unnamed voice"),
                            ("office", "government office"),
                            ("service", "security or intelligence service"),
                            ("forces", "armed forces"),
                            ("outlet", "news outlet"),
                            ("agency", "news agency"),
                            ("organisation", "organisation"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="provenance.source",
                    ),
                ),
                (
                    "protection",
                    models.CharField(
                        choices=[
                            ("none", "no protection"),
                            ("first-name", "first name only"),
                            ("role", "role only"),
                        ],
                        db_default="none",
                        default="none",
                        max_length=12,
                    ),
                ),
                (
                    "display_form",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The one form in which a protected source is shown.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "protection_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text=(
                            "Why it is protected, quoted from where that is said; else why it "
                            "need not be."
                        ),
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
            ],
            options={
                "ordering": ["display_form", "name_digest", "name", "slug"],
                "constraints": [
                    provenance.models.sealed_names.StoredCheck(
                        condition=models.Q(
                            ("protection", "none"), ("name__startswith", "\u2880"), _connector="OR"
                        ),
                        name="source_protected_is_sealed",
                        violation_error_message="The name of a protected source is stored sealed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("protection", "none"),
                            models.Q(
                                models.Q(("display_form", ""), _negated=True),
                                models.Q(("protection_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="source_protected_has_form_and_reason",
                        violation_error_message="A protected source needs the form in which it is shown and the reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("part_of__isnull", True),
                            models.Q(("part_of", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="source_not_part_of_itself",
                        violation_error_message="A source cannot be part of itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="provenance.source",
                    ),
                ),
                (
                    "name",
                    provenance.models.sealed_names.NameColumn(
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                            provenance.models.sealed_names.refuse_seal,
                        ]
                    ),
                ),
                ("name_digest", provenance.models.sealed_names.NameDigest()),
                (
                    "language",
                    models.CharField(
                        blank=True, default="", help_text="BCP 47 tag.", max_length=20
                    ),
                ),
                (
                    "script",
                    models.CharField(
                        blank=True, default="", help_text="ISO 15924, such as Latn.", max_length=4
                    ),
                ),
            ],
            options={
                "verbose_name": "other name",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "name", "language"), name="source_name_unique"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("name_digest", ""), _negated=True),
                        fields=("source", "name_digest", "language"),
                        name="source_sealed_name_unique",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("article", "article"),
                            ("wire", "agency report"),
                            ("report", "report"),
                            ("recording", "recording"),
                            ("released-audio", "released audio"),
                            ("released-video", "released video"),
                            ("statement", "statement"),
                            ("tally", "casualty tally"),
                            ("address", "video address"),
                            ("interview", "interview"),
                            ("broadcast", "broadcast"),
                            ("post", "post"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: not stated.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published",
                        to="provenance.source",
                    ),
                ),
                (
                    "title",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="As it stands on the document.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "described_as",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="What readers call it where it has no title, such as “audio of a phone call”.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "address",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where it stands or stood.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "archived_address",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, default="", help_text="BCP 47 tag.", max_length=20
                    ),
                ),
                (
                    "holding",
                    models.CharField(
                        choices=[("held", "on file"), ("named", "named, not on file")],
                        default="named",
                        max_length=5,
                    ),
                ),
                (
                    "syndicated_copy_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="provenance.document",
                    ),
                ),
                (
                    "copy_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why it is taken to be a copy and not a retelling.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The full text; it stays in this installation.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("text_sha256", models.CharField(blank=True, default="", max_length=64)),
                ("text_length", models.PositiveIntegerField(blank=True, null=True)),
                ("examined_on", models.DateField(blank=True, null=True)),
                ("examined_by", models.CharField(blank=True, max_length=150, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in-review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_default="draft",
                        default="draft",
                        max_length=10,
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="For curators.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "page_starts",
                    models.JSONField(
                        blank=True,
                        default=list,
                        editable=False,
                        help_text=(
                            "Where each page of the file begins in the text; empty: it has no "
                            "pages."
                        ),
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("syndicated_copy_of__isnull", True),
                            models.Q(("copy_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_copy_has_reason",
                        violation_error_message="Say why this is taken to be a copy.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("syndicated_copy_of__isnull", True),
                            models.Q(("syndicated_copy_of", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="document_not_copy_of_itself",
                        violation_error_message="A document cannot be a copy of itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("examined_by__isnull", True), ("examined_on__isnull", True)),
                            models.Q(
                                ("examined_by__isnull", False), ("examined_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="document_examined_when_and_by_whom",
                        violation_error_message="An examination needs both its day and the person who looked.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("holding", "held"),
                            models.Q(("examined_on__isnull", True), ("text", "")),
                            _connector="OR",
                        ),
                        name="document_named_has_no_text",
                        violation_error_message="A document that is only named has no text here and cannot have been examined.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("text_sha256", ""), _negated=True),
                        fields=("text_sha256",),
                        name="document_text_known_once",
                        violation_error_message="Another document already has this very text.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="provenance.document",
                    ),
                ),
                (
                    "key",
                    models.SlugField(help_text="Short, unique in the document.", max_length=80),
                ),
                (
                    "exact",
                    models.TextField(
                        help_text="The words exactly as they stand.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "prefix",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="At most 64 characters before them.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "suffix",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="At most 64 characters after them.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "zone",
                    models.CharField(
                        choices=[
                            ("headline", "headline"),
                            ("key-points", "key points"),
                            ("dateline", "dateline"),
                            ("lead", "lead"),
                            ("body", "body"),
                            ("caption", "caption"),
                            ("credit", "credit line"),
                        ],
                        default="body",
                        max_length=10,
                    ),
                ),
                (
                    "time_code",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="In sound or film, such as 00:01:23.",
                        max_length=20,
                    ),
                ),
                (
                    "page",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="In a file with pages, such as a PDF; from 1.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["document", "start", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "key"), name="passage_key_in_document"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end__isnull", True), ("start__isnull", True)),
                            models.Q(("end__isnull", False), ("start__isnull", False)),
                            _connector="OR",
                        ),
                        name="passage_both_offsets",
                        violation_error_message="A passage has both offsets or none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__isnull", True),
                            (
                                "end",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("start"),
                                    "+",
                                    django.db.models.functions.text.Length("exact"),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="passage_offsets_fit_words",
                        violation_error_message="The offsets do not span exactly these words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("exact", ""), _negated=True),
                        name="passage_has_words",
                        violation_error_message="A passage needs its words.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Interest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interests",
                        to="provenance.source",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "interest",
                    models.TextField(
                        help_text="Such as “party to the war in Ukraine”.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interests",
                        to="provenance.passage",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where no passage states it: why it is taken to be so.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
            ],
            options={
                "ordering": ["source", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "position"), name="interest_position"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="interest_has_words_or_reason",
                        violation_error_message="An interest needs the passage that states it or a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True),
                            ("since__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="interest_ends_after_it_begins",
                        violation_error_message="An interest cannot end before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentDate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dates",
                        to="provenance.document",
                    ),
                ),
                (
                    "layer",
                    models.CharField(
                        choices=[
                            ("made", "made"),
                            ("released", "released"),
                            ("published", "published"),
                            ("republished", "republished"),
                            ("retrieved", "retrieved"),
                        ],
                        max_length=12,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("year", "year"),
                            ("month", "month"),
                            ("day", "day"),
                            ("day-month", "day and month without a year"),
                            ("minute", "minute"),
                            ("unknown", "unknown"),
                        ],
                        max_length=10,
                    ),
                ),
                ("edtf", models.CharField(blank=True, default="", max_length=40)),
                (
                    "minute",
                    models.DateTimeField(
                        blank=True, help_text="Only for a date to the minute.", null=True
                    ),
                ),
                (
                    "earliest",
                    models.DateField(blank=True, db_index=True, editable=False, null=True),
                ),
                ("latest", models.DateField(blank=True, db_index=True, editable=False, null=True)),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dates",
                        to="provenance.passage",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where it is worked out: from what, and how.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
            ],
            options={
                "verbose_name": "date",
                "ordering": ["document", "layer", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "layer", "position"), name="document_date_position"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_date_has_words_or_reason",
                        violation_error_message="A date needs the passage that states it or a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edtf", ""), ("precision", "unknown")),
                            models.Q(
                                models.Q(("edtf", ""), _negated=True),
                                models.Q(("precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="document_date_unknown_is_empty",
                        violation_error_message="Only an unknown date has no EDTF value.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("precision", "day-month"), _negated=True),
                            models.Q(("earliest__isnull", True), ("latest__isnull", True)),
                            _connector="OR",
                        ),
                        name="document_date_without_year_has_no_bounds",
                        violation_error_message="A day and month without a year has no bounds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("minute__isnull", True), ("precision", "minute"), _connector="OR"
                        ),
                        name="document_date_minute_only_when_known",
                        violation_error_message="A minute belongs to a date known to the minute.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Occasion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="occasions",
                        to="provenance.document",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "label",
                    models.CharField(
                        help_text="Such as “on the tape” or “told reporters”.",
                        max_length=80,
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words of the document that tell of it; empty: a curator sorted the quotes.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="occasions",
                        to="provenance.passage",
                    ),
                ),
            ],
            options={
                "ordering": ["document", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "label"),
                        name="occasion_label",
                        violation_error_message="This document has an occasion of that name already.",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "position"),
                        name="occasion_position",
                        violation_error_message="Another occasion of this document has that position.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("words", "words"), ("figure", "figure")],
                        default="words",
                        max_length=8,
                    ),
                ),
                (
                    "claimed_speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: nobody is named.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="provenance.source",
                    ),
                ),
                (
                    "addressee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="heard",
                        to="provenance.source",
                    ),
                ),
                (
                    "occasion",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Such as “a telephone call”.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "said_when",
                    models.CharField(blank=True, default="", help_text="EDTF.", max_length=40),
                ),
                (
                    "said_where",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The place as told; never an address.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "setting_passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settings",
                        to="provenance.passage",
                    ),
                ),
                (
                    "setting_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where no passage states the setting: why it is taken to be so.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "original_words",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="In the language they were spoken in; empty: not held.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True, default="", help_text="BCP 47 tag, if stated.", max_length=20
                    ),
                ),
                (
                    "responds_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="provenance.quote",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="For curators.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("occasion", ""), ("said_when", ""), ("said_where", "")),
                            ("setting_passage__isnull", False),
                            models.Q(("setting_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="quote_setting_has_words_or_reason",
                        violation_error_message="Occasion, time and place need the passage that states them or a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("responds_to__isnull", True),
                            models.Q(("responds_to", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="quote_no_answer_to_itself",
                        violation_error_message="A quote cannot respond to itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "quote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="provenance.quote",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="provenance.passage",
                    ),
                ),
                ("segment_start", models.PositiveIntegerField(blank=True, null=True)),
                ("segment_end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct", "direct quotation"),
                            ("indirect", "indirect speech"),
                            ("mixed", "mixed quotation"),
                            ("unmarked", "direct speech without marks"),
                            ("transcript", "transcript"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, default="", help_text="BCP 47 tag.", max_length=20
                    ),
                ),
                (
                    "speaker_as_named",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The speaker in this document's words; empty: not named.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "addressee_as_named",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Likewise the person spoken to.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "place_as_stated",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Likewise the place.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "time_as_stated",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Likewise the time.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "naming_passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words that name the speaker here.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="namings",
                        to="provenance.passage",
                    ),
                ),
                (
                    "within",
                    models.ForeignKey(
                        blank=True,
                        help_text="The wording in whose words this one is told.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inner",
                        to="provenance.wording",
                    ),
                ),
                (
                    "occasion",
                    models.ForeignKey(
                        blank=True,
                        help_text="The occasion of its document on which it was spoken; empty: not sorted.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="provenance.occasion",
                    ),
                ),
                (
                    "same_because",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why this is taken to word the same quote as the others.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "distressing",
                    models.BooleanField(
                        default=False,
                        help_text="Tells of killing or torture: pages fold it away until it is opened.",
                    ),
                ),
            ],
            options={
                "ordering": ["passage", "segment_start", "slug"],
                "indexes": [
                    models.Index(fields=["speaker_as_named"], name="wording_by_speaker_as_named")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("segment_end__isnull", True), ("segment_start__isnull", True)
                            ),
                            models.Q(
                                ("segment_end__isnull", False), ("segment_start__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="wording_both_segment_ends",
                        violation_error_message="A segment has both ends or none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("segment_start__isnull", True),
                            ("segment_end__gt", models.F("segment_start")),
                            _connector="OR",
                        ),
                        name="wording_segment_not_empty",
                        violation_error_message="A segment must hold at least one character.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("within__isnull", True),
                            models.Q(("within", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="wording_not_within_itself",
                        violation_error_message="A wording cannot lie within itself.",
                    ),
                    models.UniqueConstraint(
                        fields=("passage", "quote", "segment_start"), name="wording_once_a_place"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("segment_start__isnull", True)),
                        fields=("passage", "quote"),
                        name="wording_once_a_passage",
                        violation_error_message="This passage already renders this quote.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "wording",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="provenance.wording",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                ("from_language", models.CharField(blank=True, default="", max_length=20)),
                ("into_language", models.CharField(blank=True, default="", max_length=20)),
                (
                    "translator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="translations",
                        to="provenance.source",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="translations",
                        to="provenance.passage",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where no passage states it: why it is taken to be so.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
            ],
            options={
                "ordering": ["wording", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("wording", "position"), name="translation_position"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="translation_has_words_or_reason",
                        violation_error_message="A translation needs the passage that states it or a reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "taker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attributions",
                        to="provenance.document",
                    ),
                ),
                (
                    "upstream",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="downstream",
                        to="provenance.document",
                    ),
                ),
                (
                    "speaks",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        verbose_name="the claimed speaker speaks in it",
                    ),
                ),
                (
                    "gap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("source-unnamed", "source not named"),
                            ("occasion-not-stated", "occasion not stated"),
                            ("link-dead", "link dead"),
                            ("byline-stripped", "byline stripped"),
                            ("unknown-steps", "unknown number of missing steps"),
                            ("no-upstream", "no source stated"),
                            ("not-shown", "source not published here"),
                            ("not-read", "source not looked for yet"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attributions",
                        to="provenance.passage",
                    ),
                ),
                (
                    "meaning",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where the words do not name the upstream outright: why they mean it.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "identity_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why this is taken to be the same unseen document, or recordings, that others tell of.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "inference",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where no passage states the step: from what it is concluded.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("inferred_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "inferred_for",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document in whose reading it was concluded; empty: the taker.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inferences",
                        to="provenance.document",
                    ),
                ),
                (
                    "quotes",
                    models.ManyToManyField(
                        blank=True,
                        help_text="None: it speaks of the whole document.",
                        related_name="attributions",
                        to="provenance.quote",
                    ),
                ),
                (
                    "occasions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Those of the taker, or of the document that tells of it, that it speaks for.",
                        related_name="attributions",
                        to="provenance.occasion",
                    ),
                ),
            ],
            options={
                "verbose_name": "step",
                "verbose_name_plural": "steps",
                "ordering": ["slug"],
                "indexes": [
                    models.Index(fields=["taker", "upstream"], name="attribution_up"),
                    models.Index(fields=["upstream", "taker"], name="attribution_down"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("speaks", False), ("upstream__isnull", False)),
                            models.Q(("gap", ""), ("speaks", True), ("upstream__isnull", True)),
                            models.Q(
                                ("speaks", False),
                                ("upstream__isnull", True),
                                models.Q(("gap", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="attribution_leads_somewhere",
                        violation_error_message="A step leads to an upstream document, to the claimed speaker, or into a gap.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(
                                models.Q(("inference", ""), _negated=True),
                                models.Q(("inferred_by", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="attribution_has_words_or_reason",
                        violation_error_message="A step needs the passage that states it, or an inference with its curator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", True),
                            models.Q(("inference", ""), ("inferred_by", "")),
                            _connector="OR",
                        ),
                        name="attribution_stated_is_not_inferred",
                        violation_error_message="A step that a passage states is not an inference.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "attribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="acts",
                        to="provenance.attribution",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("said", "said"),
                            ("intercepted", "intercepted"),
                            ("recorded", "recorded"),
                            ("monitored", "monitored on open radio"),
                            ("analysed", "analysed"),
                            ("leaked", "leaked"),
                            ("released", "released"),
                            ("obtained-exclusively", "obtained exclusively"),
                            ("obtained", "obtained"),
                            ("had-access", "accessed"),
                            ("brought-to-light", "brought to light"),
                            ("quoted", "quoted"),
                            ("summarised", "summarised"),
                            ("republished", "republished"),
                            ("issued", "issued"),
                            ("estimated", "estimated"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "agent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="provenance.source",
                    ),
                ),
                (
                    "agent_as_named",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="In the document's own words; empty: not named.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "hedge",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text=(
                            "How the words hedge the act itself, such as “has claimed”; empty: "
                            "they do not."
                        ),
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="provenance.passage",
                    ),
                ),
            ],
            options={
                "ordering": ["attribution", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("attribution", "position"), name="act_position")
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "attribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidates",
                        to="provenance.attribution",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidacies",
                        to="provenance.document",
                    ),
                ),
                (
                    "filling",
                    models.TextField(
                        help_text="What would fill the gap, in a sentence.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "grounds",
                    models.TextField(
                        help_text="What speaks for it, and against.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidates",
                        to="provenance.passage",
                    ),
                ),
                ("proposed_by", models.CharField(max_length=150)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("confirmed", "confirmed"),
                            ("refused", "refused"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("decided_by", models.CharField(blank=True, max_length=150, null=True)),
                ("decided_on", models.DateField(blank=True, null=True)),
                (
                    "decision_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
            ],
            options={
                "verbose_name": "possible source",
                "verbose_name_plural": "possible sources",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("decided_on__isnull", True)),
                            models.Q(("decided_by__isnull", False), ("decided_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="candidate_decided_when_and_by_whom",
                        violation_error_message="A decision needs both its day and its curator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("state", "proposed")),
                            models.Q(
                                models.Q(("state", "proposed"), _negated=True),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="candidate_decided_once_settled",
                        violation_error_message="Only a confirmed or refused candidate has a decision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="candidate_second_curator",
                        violation_error_message="The curator who decides is not the one who proposed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cases",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("title", provenance.models.sealed.SealedText()),
                (
                    "public_id",
                    models.CharField(
                        default=provenance.models.cases.new_public_id,
                        editable=False,
                        max_length=24,
                        unique=True,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="CaseMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="provenance.case",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "user"), name="member_once_a_case")
                ],
            },
        ),
        migrations.CreateModel(
            name="Pin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pins",
                        to="provenance.case",
                    ),
                ),
                (
                    "wording",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pins",
                        to="provenance.wording",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pins",
                        to="provenance.quote",
                    ),
                ),
                (
                    "words",
                    models.TextField(validators=[provenance.models.fields.refuse_unstorable]),
                ),
                ("language", models.CharField(blank=True, default="", max_length=20)),
                (
                    "publisher",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pins",
                        to="provenance.source",
                    ),
                ),
                ("address", models.CharField(max_length=400)),
                ("chain_version", models.CharField(blank=True, default="", max_length=16)),
                (
                    "pinned_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("pinned_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("position", models.PositiveIntegerField()),
                ("folded", models.TextField(editable=False)),
            ],
            options={
                "ordering": ["position", "pk"],
                "indexes": [models.Index(fields=["case", "position"], name="pin_order")],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "wording"), name="pin_once_a_case")
                ],
            },
        ),
        migrations.CreateModel(
            name="Label",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "pin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="labels",
                        to="provenance.pin",
                    ),
                ),
                ("name", provenance.models.sealed.SealedText()),
                ("name_digest", provenance.models.sealed.DigestOf("name")),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("name_digest", "pin"), name="label_once_a_pin")
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="provenance.case",
                    ),
                ),
                (
                    "pin",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notes",
                        to="provenance.pin",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "text",
                    provenance.models.sealed.SealedText(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                (
                    "reply_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="replies",
                        to="provenance.note",
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("edited_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["author", "-id"], name="note_by_author"),
                    models.Index(fields=["case", "id"], name="note_by_case"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reply_to__isnull", True), ("shared", True), _connector="OR"
                        ),
                        name="note_replies_are_shared",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("removed_at__isnull", True),
                            ("text", ""),
                            _connector="OR",
                        ),
                        name="note_removed_holds_nothing",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="article_checks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "public_id",
                    models.CharField(
                        default=provenance.models.cases.new_public_id,
                        editable=False,
                        max_length=24,
                        unique=True,
                    ),
                ),
                (
                    "text",
                    provenance.models.sealed.SealedText(
                        validators=[provenance.models.fields.refuse_unstorable]
                    ),
                ),
                ("begun", provenance.models.sealed.SealedText(editable=False)),
                ("length", models.PositiveIntegerField(editable=False)),
                (
                    "address",
                    provenance.models.sealed.SealedText(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("done_to", models.PositiveIntegerField(default=0)),
                ("marks", models.JSONField(default=list)),
                ("taken_at", models.DateTimeField(null=True)),
                ("forget_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["forget_at"], name="article_check_due")],
            },
        ),
        migrations.CreateModel(
            name="AccountName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("handle", models.CharField(max_length=40, unique=True)),
                ("name", provenance.models.sealed.SealedText()),
                ("salt", provenance.models.sealed.SealedText()),
                (
                    "digest",
                    provenance.models.sealed.DigestOf("name", unique=True),
                ),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(db_index=True)),
                ("account", models.CharField(db_column="who", max_length=150)),
                (
                    "door",
                    models.CharField(help_text="page, admin, import or command", max_length=20),
                ),
                ("what", models.CharField(help_text="added, changed or deleted", max_length=20)),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("record_key", models.TextField()),
                ("why", models.TextField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["record_type", "record_id"], name="event_record")],
            },
        ),
        migrations.CreateModel(
            name="EventSeal",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("event_id", models.BigIntegerField(unique=True)),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="SubjectKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("key", provenance.models.sealed.SealedText()),
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["record_type", "record_id"], name="subject_key_record")
                ],
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="intakes",
                        to="provenance.document",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("pasted", "pasted"),
                            ("uploaded", "uploaded"),
                            ("command", "by command"),
                            ("sheet", "from a sheet of quotes"),
                        ],
                        max_length=10,
                    ),
                ),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("size", models.PositiveIntegerField(help_text="Bytes, as given.")),
                ("media_type", models.CharField(blank=True, default="", max_length=80)),
                ("file_name", models.CharField(blank=True, default="", max_length=255)),
            ],
            options={
                "ordering": ["at", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("document", "sha256"), name="intake_bytes_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="provenance.document",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("quotation", "quotation"),
                            ("indirect", "words told without marks"),
                            ("upstream", "upstream"),
                            ("statement", "statement"),
                            ("hedge", "hedge"),
                            ("figure", "figure"),
                            ("date", "date"),
                            ("disclosure", "edit disclosure"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "sort",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="An upstream's act, a statement's kind.",
                        max_length=20,
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("details", models.JSONField(default=dict)),
                (
                    "suggested_by",
                    models.CharField(help_text="The program and its version.", max_length=40),
                ),
                ("suggested_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("score", models.FloatField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "proposed by the program"),
                            ("confirmed", "confirmed"),
                            ("refused", "refused"),
                        ],
                        default="open",
                        max_length=9,
                    ),
                ),
                ("decided_by", models.CharField(blank=True, max_length=150, null=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("became_type", models.CharField(blank=True, default="", max_length=40)),
                ("became_key", models.TextField(blank=True, default="")),
            ],
            options={
                "verbose_name": "suggestion",
                "verbose_name_plural": "suggestions",
                "ordering": ["document", "start", "pk"],
                "indexes": [models.Index(fields=["state", "document"], name="proposal_queue")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "kind", "sort", "start", "end"),
                        name="proposal_once_a_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))),
                        name="proposal_not_empty",
                        violation_error_message="A proposal must hold at least one character.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="proposal_decided_when_and_by_whom",
                        violation_error_message="A decision needs both its time and its curator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_decided_once_settled",
                        violation_error_message="A proposal is open, or somebody has decided it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "public_id",
                    models.CharField(
                        default=provenance.models.cases.new_public_id,
                        editable=False,
                        max_length=24,
                        unique=True,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: a command.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="jobs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("who", models.CharField(max_length=150)),
                ("file_name", models.CharField(blank=True, default="", max_length=255)),
                ("sha256", models.CharField(max_length=64)),
                ("why", models.TextField(validators=[provenance.models.fields.refuse_unstorable])),
                ("options", models.JSONField(default=dict)),
                ("faults", models.JSONField(default=list)),
                ("total", models.PositiveIntegerField(default=0)),
                ("finished_rows", models.PositiveIntegerField(default=0)),
                ("outcome", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("running", "running"),
                            ("cancelled", "cancelled"),
                            ("failed", "stopped by a fault"),
                            ("done", "done"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("worker", models.CharField(blank=True, default="", max_length=80)),
                ("heartbeat", models.DateTimeField(null=True)),
                ("cancel_requested", models.BooleanField(default=False)),
                (
                    "fault",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why it stopped.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("finished_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["state", "heartbeat"], name="job_queue")],
            },
        ),
        migrations.CreateModel(
            name="JobChunk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chunks",
                        to="provenance.job",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("rows", models.JSONField()),
            ],
            options={
                "ordering": ["job", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("job", "number"), name="job_chunk_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Rearrangement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("merge", "merged"), ("split", "split")], max_length=5
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("kept_key", models.CharField(max_length=120)),
                ("other_key", models.CharField(max_length=120)),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "reason",
                    models.TextField(validators=[provenance.models.fields.refuse_unstorable]),
                ),
                (
                    "across_chains",
                    models.BooleanField(
                        default=False,
                        help_text="Whether protected people of different chains were joined.",
                    ),
                ),
                ("moved", models.JSONField(default=list)),
                ("created_rows", models.JSONField(default=list)),
                ("removed_rows", models.JSONField(default=list)),
                ("undone_by", models.CharField(blank=True, max_length=150, null=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "undone_why",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "permissions": [
                    (
                        "join_protected",
                        "Can merge protected sources of different chains, with a reason",
                    )
                ],
                "default_permissions": ("view",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="rearrangement_undone_when_and_by_whom",
                        violation_error_message="An undoing needs both its time and its curator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept_key", models.F("other_key")), _negated=True),
                        name="rearrangement_of_two_records",
                        violation_error_message="A record cannot be merged into itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SetAside",
            fields=[
                (
                    "rearrangement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="aside",
                        serialize=False,
                        to="provenance.rearrangement",
                    ),
                ),
                ("names", provenance.models.sealed.SealedValues(default=dict)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="NotTheSame",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("one", models.BigIntegerField()),
                ("other", models.BigIntegerField()),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record_type", "one", "other"), name="not_same_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))),
                        name="not_same_lower_first",
                        violation_error_message="The lower number comes first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OldAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("slug", models.CharField(max_length=120)),
                ("leads_to", models.CharField(max_length=120)),
            ],
            options={
                "ordering": ["record_type", "slug"],
                "constraints": [
                    models.UniqueConstraint(fields=("record_type", "slug"), name="old_address_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Particulars",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="particulars",
                        to="provenance.source",
                    ),
                ),
                (
                    "sealed",
                    models.BinaryField(
                        help_text="Encrypted with PARTICULARS_KEY; never shown as it is."
                    ),
                ),
                ("sealed_by", models.CharField(max_length=150)),
                ("sealed_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name_plural": "particulars",
                "permissions": [
                    ("open_particulars", "Can open a protected source's particulars, with a reason")
                ],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Overruling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overrulings",
                        to="provenance.passage",
                    ),
                ),
                (
                    "reader",
                    models.CharField(
                        choices=[
                            ("hedge", "hedge"),
                            ("figure", "figure"),
                            ("ellipsis", "ellipsis or edit mark"),
                            ("name", "form of a name"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "found",
                    models.TextField(
                        help_text="The words it is about.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("stands", models.BooleanField(help_text="Whether these words do count.")),
                (
                    "reason",
                    models.TextField(validators=[provenance.models.fields.refuse_unstorable]),
                ),
                ("curator", models.CharField(max_length=150)),
            ],
            options={
                "ordering": ["passage", "reader", "found"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("passage", "reader", "found"), name="overruling_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", ""), _negated=True),
                            models.Q(("curator", ""), _negated=True),
                        ),
                        name="overruling_has_reason_and_curator",
                        violation_error_message="An overruling needs its reason and its curator.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "attribution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="disputes",
                        to="provenance.attribution",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="disputes",
                        to="provenance.quote",
                    ),
                ),
                ("attribution_slug", models.CharField(max_length=120)),
                ("quote_slug", models.CharField(max_length=120)),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Where it was raised, in which telling.",
                        max_length=400,
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        help_text="Shown to every journalist at the step, without a name.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="disputes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("raised_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("upheld", "upheld"), ("refused", "refused")],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("taken_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "outcome",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                ("decided_by", models.CharField(blank=True, default="", max_length=150)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["raised_at", "pk"],
                "indexes": [models.Index(fields=["state", "raised_at"], name="dispute_queue")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "open")),
                        fields=("raised_by", "attribution_slug", "quote_slug"),
                        name="dispute_open_once_a_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by", ""),
                                ("outcome", ""),
                                ("state", "open"),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                models.Q(("decided_by", ""), _negated=True),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("state", "open"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="dispute_decided_whole",
                        violation_error_message="A decision has its day, the curator who made it and a sentence; an open one has none.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TraceRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The quote as it was met.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                ("fingerprint", models.CharField(editable=False, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("answered", "answered"),
                            ("declined", "declined"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("taken_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "answer",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        help_text="The quote that answers it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="trace_requests",
                        to="provenance.quote",
                    ),
                ),
                ("decided_by", models.CharField(blank=True, default="", max_length=150)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "request to trace",
                "verbose_name_plural": "requests to trace",
                "ordering": ["asked_at", "pk"],
                "indexes": [
                    models.Index(fields=["state", "asked_at"], name="request_queue"),
                    models.Index(fields=["fingerprint"], name="request_by_words"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "open")),
                        fields=("fingerprint",),
                        name="request_open_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("decided_at__isnull", True),
                                ("decided_by", ""),
                                ("state", "open"),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                models.Q(("decided_by", ""), _negated=True),
                                models.Q(("answer", ""), _negated=True),
                                models.Q(("state", "open"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="request_decided_whole",
                        violation_error_message="A decision has its day, the curator who made it and a sentence; an open one has none.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TraceAsker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="askers",
                        to="provenance.tracerequest",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="trace_requests",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("address", models.CharField(blank=True, default="", max_length=2000)),
                (
                    "note",
                    provenance.models.sealed.SealedText(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("request", "user"), name="asker_once_a_request")
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="provenance.document",
                    ),
                ),
                ("submitted_by", models.CharField(max_length=150)),
                ("submitted_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "submitted_why",
                    models.TextField(validators=[provenance.models.fields.refuse_unstorable]),
                ),
                ("read_by", models.CharField(blank=True, max_length=150, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "awaiting a second reader"),
                            ("published", "published"),
                            ("came-in", "came in published"),
                            ("returned", "returned"),
                            ("taken-back", "taken back"),
                            ("confirmed", "withdrawal read by a second curator"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="The second reader's.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("edition", models.PositiveIntegerField(blank=True, null=True)),
                ("digest", models.CharField(blank=True, default="", max_length=64)),
                ("changed_at", models.DateTimeField(blank=True, null=True)),
                ("own_second_look", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ["document", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("document",),
                        name="review_one_open",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "edition"), name="review_edition_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by__isnull", True)),
                            models.Q(("read_at__isnull", False), ("read_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="review_read_when_and_by_whom",
                        violation_error_message="A reading needs both its time and its reader.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "published"), _negated=True),
                            models.Q(
                                ("edition__isnull", False),
                                ("read_by__isnull", False),
                                models.Q(
                                    models.Q(("read_by", models.F("submitted_by")), _negated=True),
                                    ("own_second_look", True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="review_second_reader",
                        violation_error_message="The second reader is another person.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editions",
                        to="provenance.document",
                    ),
                ),
                ("slug", models.SlugField(max_length=120)),
                ("number", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("evidence", models.JSONField()),
                ("read_by", models.CharField(blank=True, max_length=150)),
                ("read_at", models.DateTimeField()),
                ("removed_on", models.DateField(blank=True, null=True)),
                (
                    "removed_why",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("removals", models.JSONField(blank=True, default=list)),
            ],
            options={
                "ordering": ["slug", "-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("slug", "number"), name="edition_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedEvidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="published_evidence",
                        to="provenance.document",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("evidence", models.JSONField()),
                ("rows", models.JSONField()),
                ("slugs", models.JSONField()),
                ("changed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("changed_at__isnull", False)),
                        fields=["document"],
                        name="published_evidence_changed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnreadRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "published",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unread",
                        to="provenance.publishedevidence",
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("record_type", "record_id", "published"), name="unread_record_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="provenance.document",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("corrected", "corrected by its publisher"),
                            ("retracted", "retracted by its publisher"),
                            ("record-corrected", "corrected here"),
                            ("record-withdrawn", "withdrawn here"),
                            ("objection-upheld", "an objection to it was upheld here"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "statement",
                    models.TextField(
                        help_text="What was corrected or retracted, in a sentence.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="provenance.passage",
                    ),
                ),
                (
                    "address",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Where the publisher says so, if it is not a passage here.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                (
                    "dated",
                    models.CharField(blank=True, default="", help_text="EDTF.", max_length=40),
                ),
                ("recorded_by", models.CharField(max_length=150)),
            ],
            options={
                "ordering": ["document", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "position"), name="correction_position"
                    )
                ],
                "indexes": [models.Index(fields=["dated", "id"], name="correction_by_day")],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("owner", models.CharField(max_length=150)),
                (
                    "put_off_why",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("record_type", "record_id"), name="claim_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexedWording",
            fields=[
                (
                    "wording",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="index_entry",
                        serialize=False,
                        to="provenance.wording",
                    ),
                ),
                ("folded", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="IndexTerm",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField()),
                ("packed", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="IndexMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("complete_to", models.BigIntegerField(default=0)),
                ("highest", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="WordingVector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "indexed_wording",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vector",
                        to="provenance.indexedwording",
                    ),
                ),
                ("packed", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="LinkedWordings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("one", models.BigIntegerField()),
                ("other", models.BigIntegerField(db_index=True)),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("one", "other"), name="linked_once"),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))),
                        name="linked_lower_first",
                        violation_error_message="The lower number comes first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportedQuote",
            fields=[
                (
                    "wording",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="imported",
                        serialize=False,
                        to="provenance.wording",
                    ),
                ),
                ("given_id", models.TextField(unique=True)),
                (
                    "job",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="quotes",
                        to="provenance.job",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Method",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True)),
                ("name", models.CharField(max_length=80, unique=True)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="provenance.passage",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("verifying", "check"),
                            ("translating", "translation"),
                            ("editing", "editing"),
                            ("selecting", "selection"),
                            ("naming", "naming of speakers"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "doer",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: not stated.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handlings",
                        to="provenance.source",
                    ),
                ),
                (
                    "doer_as_named",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="In the document's own words.",
                        validators=[
                            provenance.models.fields.refuse_unstorable,
                            provenance.models.fields.refuse_particulars,
                        ],
                    ),
                ),
                (
                    "of_document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handled",
                        to="provenance.document",
                    ),
                ),
                (
                    "of_wording",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handled",
                        to="provenance.wording",
                    ),
                ),
                (
                    "how_put",
                    models.CharField(
                        choices=[
                            ("asserted", "stated"),
                            ("hedged", "hedged"),
                            ("disclaimed", "disclaimed"),
                        ],
                        default="asserted",
                        max_length=10,
                    ),
                ),
                (
                    "duration_number",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "duration_unit",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="In the singular, such as “month”.",
                        max_length=20,
                    ),
                ),
                (
                    "duration_hedge",
                    models.CharField(
                        blank=True, default="", help_text="Such as “nearly”.", max_length=40
                    ),
                ),
                (
                    "methods",
                    models.ManyToManyField(
                        blank=True, related_name="statements", to="provenance.method"
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("of_document__isnull", False), ("of_wording__isnull", True)),
                            models.Q(("of_document__isnull", True), ("of_wording__isnull", False)),
                            _connector="OR",
                        ),
                        name="statement_speaks_of_one_thing",
                        violation_error_message="A statement speaks of one document or of one wording.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("duration_hedge", ""),
                                ("duration_number__isnull", True),
                                ("duration_unit", ""),
                            ),
                            models.Q(
                                ("duration_number__gt", 0),
                                ("duration_number__isnull", False),
                                models.Q(("duration_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="statement_duration_has_number_and_unit",
                        violation_error_message="A duration needs its number and its unit.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatedObject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="objects_stated",
                        to="provenance.statement",
                    ),
                ),
                (
                    "object",
                    models.CharField(
                        choices=[
                            ("recording", "that the recording is genuine"),
                            ("speaker", "that the speaker is identified"),
                            ("translation", "that the translation is right"),
                            ("content", "that what the speaker says is so"),
                        ],
                        max_length=12,
                    ),
                ),
            ],
            options={
                "verbose_name": "object of a check",
                "verbose_name_plural": "objects of checks",
                "ordering": ["statement", "object"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("statement", "object"), name="stated_object_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Summary",
            fields=[
                (
                    "quote",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="summary",
                        serialize=False,
                        to="provenance.quote",
                    ),
                ),
                ("version", models.CharField(max_length=16)),
                ("digest", models.JSONField(default=dict)),
                ("outlets", models.PositiveIntegerField(default=0)),
                ("origins", models.PositiveIntegerField(default=0)),
                ("reaches", models.BooleanField(default=False)),
                ("earliest", models.DateField(null=True)),
                ("latest", models.DateField(null=True)),
                ("stale", models.BooleanField(default=False)),
                ("strips", models.JSONField(default=dict)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["latest", "quote", "earliest"], name="summary_by_day"),
                    models.Index(
                        fields=["earliest", "quote", "latest"], name="summary_by_first_day"
                    ),
                    models.Index(fields=["outlets", "quote"], name="summary_by_outlets"),
                    models.Index(fields=["origins", "quote"], name="summary_by_origins"),
                    models.Index(fields=["stale", "quote"], name="summary_stale"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Facet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "summary",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facets",
                        to="provenance.summary",
                    ),
                ),
                ("name", models.CharField(max_length=12)),
                ("value", models.CharField(max_length=120)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["summary", "name", "value"], name="facet_of_summary")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "value", "summary"), name="facet_once_a_summary"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "name",
                    models.TextField(
                        help_text="What it is for, in its owner's words.",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("prefix", models.CharField(editable=False, max_length=16)),
                (
                    "created_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("last_used_on", models.DateField(editable=False, null=True)),
                ("expires_on", models.DateField(blank=True, null=True)),
                ("revoked_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("user", "name"),
                        name="api_token_name_once",
                        violation_error_message="You already have a token of this name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CitedChain",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.CharField(blank=True, default="", max_length=120)),
                ("cited_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "editions",
                    models.ManyToManyField(related_name="cited_chains", to="provenance.edition"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cited_chains",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "wording",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="cited_chains",
                        to="provenance.wording",
                    ),
                ),
            ],
            options={"ordering": ["-pk"]},
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="watches",
                        to="provenance.quote",
                    ),
                ),
                (
                    "words",
                    models.TextField(validators=[provenance.models.fields.refuse_unstorable]),
                ),
                ("address", models.CharField(max_length=400)),
                ("chain_version", models.CharField(blank=True, default="", max_length=16)),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "quote"), name="watch_once_a_quote")
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chain", "a watched chain changed"),
                            ("dispute", "a dispute was decided"),
                            ("request", "a request to trace was decided"),
                            ("pinned", "a pinned quote was withdrawn or removed"),
                            ("invited", "a case was shared"),
                            ("case-gone", "a shared case was deleted"),
                            ("handed-over", "a colleague’s work was handed over"),
                        ],
                        max_length=12,
                    ),
                ),
                ("values", provenance.models.sealed.SealedValues(default=dict)),
                ("link", models.CharField(blank=True, default="", max_length=400)),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notices",
                        to="provenance.quote",
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("read_at__isnull", True)),
                        fields=["user", "-id"],
                        name="notice_unread",
                    ),
                    models.Index(fields=["user", "-id"], name="notice_inbox"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "chain"), ("read_at__isnull", True)),
                        fields=("user", "quote"),
                        name="notice_unread_once_a_quote",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Viewed",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="viewed",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("enabled", models.BooleanField(default=False)),
                ("quotes", models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sealed", models.TextField()),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("due_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
            ],
            options={"ordering": ["pk"], "default_permissions": ()},
        ),
        migrations.CreateModel(
            name="LogIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("session_key", models.CharField(db_index=True, max_length=40)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("browser", models.CharField(blank=True, default="", max_length=60)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="log_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ["-pk"], "default_permissions": ()},
        ),
        migrations.CreateModel(
            name="LaterReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("protection", "protection of a person changed"),
                            ("removal", "quote removed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("done_by", models.CharField(max_length=150)),
                ("done_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "why",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("read_by", models.CharField(blank=True, max_length=150, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="later_readings",
                        to="provenance.document",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="later_readings",
                        to="provenance.source",
                    ),
                ),
            ],
            options={
                "ordering": ["done_at", "pk"],
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("read_by__isnull", True)),
                        fields=["done_at", "id"],
                        name="later_reading_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by__isnull", True)),
                            models.Q(("read_at__isnull", False), ("read_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="later_reading_when_and_by_whom",
                        violation_error_message="A reading needs both its time and its reader.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RemovedQuote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.CharField(max_length=120, unique=True)),
                ("removed_on", models.DateField()),
                (
                    "why",
                    models.TextField(
                        blank=True,
                        default="",
                        validators=[provenance.models.fields.refuse_unstorable],
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
            ],
            options={"ordering": ["removed_on", "pk"], "default_permissions": ()},
        ),
        migrations.RunPython(create_cache_tables, drop_cache_tables),
        migrations.RunPython(_append_only.make, _append_only.drop),
    ]
