"""Outgoing email: stored by the request, and sent by a task afterwards.

A slow or unreachable mail server therefore neither delays nor breaks a response.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from collections.abc import Sequence
from datetime import timedelta

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.tasks import task
from django.utils import timezone

from provenance.models import Letter

DELIVERY = "delivery"
"""Name of the mailer that connects to the mail server; the default one only stores."""
LASTS = timedelta(days=3)
"""The lifetime of Django's password reset link; a later email would be useless."""
LONGEST_WAIT = 60
"""Maximum number of minutes between two attempts; the first ones follow sooner."""

logger = logging.getLogger(__name__)


class LettersBackend(BaseEmailBackend):
    """An email backend that stores messages, so that sending never fails in a request."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        letters = [Letter(sealed=_seal(message)) for message in email_messages]
        transaction.on_commit(deliver_letters.enqueue)
        return len(Letter.objects.bulk_create(letters))


@task
def deliver_letters() -> None:
    deliver()


def deliver() -> int:
    """Send the emails that are due, one by one; return how many were sent or dropped.

    An email that no key decrypts is dropped.
    """
    now = timezone.now()
    Letter.objects.filter(written_at__lt=now - LASTS).delete()
    due = Letter.objects.filter(due_at__lte=now).order_by("pk").values_list("pk", flat=True)
    return sum(_deliver(number) for number in list(due))


def _deliver(number: int) -> bool:
    """Send one email; return whether it was sent or dropped.

    The row is locked meanwhile, so that two workers do not send it twice.
    """
    with transaction.atomic():
        letter = Letter.objects.select_for_update().filter(pk=number).first()
        if letter is None:
            return False
        try:
            _opened(letter).send(using=DELIVERY)
        except OSError as problem:
            # Log the kind of failure, never the recipient.
            logger.warning("a letter was not taken: %s", type(problem).__name__)
            letter.attempts += 1
            wait = min(2 ** min(letter.attempts, 10), LONGEST_WAIT)
            letter.due_at = timezone.now() + timedelta(minutes=wait)
            letter.save(update_fields=["attempts", "due_at"])
            return False
        except InvalidToken:
            logger.warning("a letter was sealed with a key that is gone; it is dropped")
        letter.delete()
    return True


def _seal(message: EmailMessage) -> str:
    values = {
        "subject": str(message.subject),
        "body": str(message.body),
        "from_email": message.from_email,
        "to": message.to,
        "alternatives": [list(part) for part in getattr(message, "alternatives", ())],
    }
    return _keys().encrypt(json.dumps(values).encode()).decode()


def _opened(letter: Letter) -> EmailMultiAlternatives:
    values = json.loads(_keys().decrypt(letter.sealed.encode()))
    alternatives = values.pop("alternatives")
    message = EmailMultiAlternatives(**values)
    for content, kind in alternatives:
        message.attach_alternative(content, kind)
    return message


def _keys() -> MultiFernet:
    """Return ciphers with keys derived from SECRET_KEY and SECRET_KEY_FALLBACKS."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"letters" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
