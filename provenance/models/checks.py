"""Article checks: texts being checked or kept by their owner, visible to the owner alone."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.utils import timezone

from provenance.models import fields
from provenance.models.cases import new_public_id
from provenance.models.sealed import SealedText

LISTED = 160
"""Maximum length in characters of the beginning of a text shown in a list."""


class ArticleCheckQuerySet(models.QuerySet["ArticleCheck"]):
    """Queries on article checks."""

    def of(self, user: User | AnonymousUser) -> Self:
        """Return the user's own checks that have not expired; curators and admins see no others."""
        return self.filter(owner=user.pk or 0).exclude(forget_at__lte=timezone.now())

    def for_listing(self) -> Self:
        """Leave out the full text and the marks, which a list does not show."""
        return self.defer("text", "marks")

    def overdue(self) -> Self:
        """Return the checks that have expired."""
        return self.filter(forget_at__lte=timezone.now())


class ArticleCheck(models.Model):
    """A text that its owner asked to store for checking; deleted at ``forget_at``, if set.

    ``done_to`` is the offset up to which the text is checked; ``taken_at`` is when a worker last
    started on the next part. ``marks`` holds offsets and primary keys of wordings, so that the
    current chains are shown. ``begun`` is the beginning of the text and ``length`` its number of
    characters, both for lists.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="article_checks")
    public_id = models.CharField(max_length=24, unique=True, default=new_public_id, editable=False)
    text = SealedText(validators=[fields.refuse_unstorable])
    begun = SealedText(editable=False)
    length = models.PositiveIntegerField(editable=False)
    address = SealedText(blank=True, default="", validators=[fields.refuse_unstorable])
    done_to = models.PositiveIntegerField(default=0)
    marks = models.JSONField(default=list)
    taken_at = models.DateTimeField(null=True)
    forget_at = models.DateTimeField(null=True)

    objects = ArticleCheckQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["forget_at"], name="article_check_due")]

    def __str__(self) -> str:
        return "a check"

    def save(self, **options: Any) -> None:
        """Save the check; set ``begun`` and ``length`` once, since the text never changes."""
        if self._state.adding:
            self.begun, self.length = self.text[:LISTED], len(self.text)
        super().save(**options)

    def get_absolute_url(self) -> str:
        return fields.page_of("checked", self.public_id)

    @property
    def is_done(self) -> bool:
        return self.done_to >= len(self.text)
