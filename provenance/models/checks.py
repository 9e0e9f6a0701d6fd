"""A long text on its way through a check, or a check that somebody chose to keep: theirs alone."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.utils import timezone

from provenance.models import fields
from provenance.models.cases import new_public_id
from provenance.models.sealed import SealedText

LISTED = 160
"""Characters of a text by which its owner knows it again in a list."""


class ArticleCheckQuerySet(models.QuerySet["ArticleCheck"]):
    """The questions asked of checks."""

    def of(self, user: User | AnonymousUser) -> Self:
        """One's own, while they last; being a curator or an admin opens nobody's."""
        return self.filter(owner=user.pk or 0).exclude(forget_at__lte=timezone.now())

    def for_listing(self) -> Self:
        """The beginning of each text, and its length, without reading all of it."""
        return self.defer("text", "marks")

    def overdue(self) -> Self:
        """Those whose time is over."""
        return self.filter(forget_at__lte=timezone.now())


class ArticleCheck(models.Model):
    """Stored because its owner said so; gone at ``forget_at``, unless there is none.

    ``done_to`` says how far the text is checked; ``taken_at`` when somebody last began the next
    part; ``marks`` holds places and numbers of wordings, so that chains are told as they are now.
    ``begun`` is the beginning of the text, and ``length`` its characters, for a list.
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
        """The text of a check never changes, so its beginning is taken once."""
        if self._state.adding:
            self.begun, self.length = self.text[:LISTED], len(self.text)
        super().save(**options)

    def get_absolute_url(self) -> str:
        return fields.page_of("checked", self.public_id)

    @property
    def is_done(self) -> bool:
        return self.done_to >= len(self.text)
