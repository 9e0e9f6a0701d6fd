"""What a form sent, read in memory however large it is, so that a sentence answers and nothing is lost."""

from __future__ import annotations

from email import policy
from email.parser import BytesParser
from urllib.parse import parse_qs

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest

LARGEST = 12 * 1024 * 1024
"""Bytes of a request that are read at all: five of a file, or of a paste, with what wraps them."""
DRAINED = 64 * 1024 * 1024
CHUNK = 64 * 1024
FORM = "application/x-www-form-urlencoded"


class InMemory(MemoryFileUploadHandler):
    """Keeps an upload off the disk: no temporary file is ever made."""

    def handle_raw_input(self, *arguments: object, **options: object) -> None:
        self.activated = True


def length_of(request: HttpRequest) -> int:
    """The bytes that the request says it has."""
    given = str(request.META.get("CONTENT_LENGTH", ""))
    return int(given) if given.isdecimal() else 0


def is_large(request: HttpRequest) -> bool:
    """Whether it is more than Django reads of a form."""
    return length_of(request) > (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or LARGEST)


def drain(request: HttpRequest) -> None:
    """Read and drop what was sent: a browser that cannot finish sending shows no answer."""
    left = min(length_of(request), DRAINED)
    while left > 0 and (chunk := request.read(min(CHUNK, left))):
        left -= len(chunk)


def large_fields(request: HttpRequest) -> tuple[str, bytes | None, str]:
    """The text, and the file with its name, of a form that is too large for Django to read."""
    body = request.read(length_of(request))
    if request.content_type == FORM:
        given = parse_qs(body.decode("utf-8", "replace"), max_num_fields=100)
        return given.get("text", [""])[0], None, ""
    head = f"Content-Type: {request.META.get('CONTENT_TYPE', '')}\r\n\r\n".encode()
    message = BytesParser(policy=policy.HTTP).parsebytes(head + body)
    text, data, name = "", None, ""
    for part in message.iter_parts() if message.is_multipart() else ():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        field = part.get_param("name", header="content-disposition")
        if field == "text":
            text = content.decode("utf-8", "replace")
        elif field == "file" and (part.get_filename() or content):
            data, name = content, part.get_filename() or ""
    return text, data, name
