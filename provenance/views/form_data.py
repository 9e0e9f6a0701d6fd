"""Reading of submitted forms in memory, however large, so that a refusal loses no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email import policy
from email.message import Message
from email.parser import BytesParser
from urllib.parse import parse_qs

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest
from django.utils.http import parse_header_parameters

LARGEST_REQUEST = 12 * 1024 * 1024
"""Maximum size in bytes of a request that is read: 5 MB of text or file, with its encoding."""
MOST_DRAINED = 64 * 1024 * 1024
CHUNK = 64 * 1024
FORM = "application/x-www-form-urlencoded"


class InMemory(MemoryFileUploadHandler):
    """An upload handler that keeps files in memory and never makes temporary files."""

    def handle_raw_input(self, *arguments: object, **options: object) -> None:
        self.activated = True


@dataclass(frozen=True, slots=True)
class SubmittedFile:
    """An uploaded file, with the name of its form field."""

    field: str
    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SubmittedForm:
    """The fields and files of a submitted form."""

    fields: Mapping[str, str]
    files: tuple[SubmittedFile, ...] = ()


def length_of(request: HttpRequest) -> int:
    """Return the value of the Content-Length header, or 0."""
    header = str(request.META.get("CONTENT_LENGTH", ""))
    return int(header) if header.isdecimal() else 0


def is_large(request: HttpRequest) -> bool:
    """Return whether the request is larger than Django reads of a form."""
    return length_of(request) > (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or LARGEST_REQUEST)


def drain(request: HttpRequest) -> None:
    """Read and discard the request body: a browser that cannot finish sending shows no response."""
    remaining = min(length_of(request), MOST_DRAINED)
    while remaining > 0 and (chunk := request.read(min(CHUNK, remaining))):
        remaining -= len(chunk)


def large_fields(request: HttpRequest) -> tuple[str, bytes | None, str]:
    """Return the text, the file and its name from a form that is too large for Django."""
    form = large_form(request)
    file = next((one for one in form.files if one.field == "file"), None)
    text = form.fields.get("text", "")
    return (text, None, "") if file is None else (text, file.data, file.name)


def submitted_form(request: HttpRequest) -> SubmittedForm:
    """Return the fields and files of a form that Django can read."""
    files = tuple(
        SubmittedFile(field, upload.name or "", upload.content_type or "", upload.read())
        for field, uploads in request.FILES.lists()
        for upload in uploads
    )
    return SubmittedForm(request.POST.dict(), files)


def large_form(request: HttpRequest) -> SubmittedForm:
    """Return the fields and files of a form that is too large for Django to read."""
    body = request.read(length_of(request))
    if request.content_type == FORM:
        parsed = parse_qs(body.decode("utf-8", "replace"), max_num_fields=100)
        return SubmittedForm({name: values[0] for name, values in parsed.items()}, ())
    head = f"Content-Type: {request.META.get('CONTENT_TYPE', '')}\r\n\r\n".encode()
    message = BytesParser(policy=policy.HTTP).parsebytes(head + body)
    fields: dict[str, str] = {}
    files: list[SubmittedFile] = []
    for part in message.iter_parts() if message.is_multipart() else ():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        disposition = _disposition(part)
        if "filename" not in disposition:
            fields[disposition.get("name", "")] = content.decode("utf-8", "replace")
        elif disposition["filename"] or content:
            name, kind = disposition.get("name", ""), part.get_content_type()
            files.append(SubmittedFile(name, disposition["filename"], kind, content))
    return SubmittedForm(fields, tuple(files))


def _disposition(part: Message) -> dict[str, str]:
    """Return the names of a field and its file, which browsers encode as UTF-8."""
    for name, value in part.raw_items():
        if name.lower() == "content-disposition":
            raw = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            return parse_header_parameters(raw)[1]
    return {}
