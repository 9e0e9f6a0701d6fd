"""Small PDF and DOCX files made for tests: words at places on pages, and Word's own markup."""

from __future__ import annotations

import io
import zlib

import docx

PAGE = (595, 842)


def pdf(*pages, password=False):
    """A PDF; each page is a list of (left, height, words), in points from the lower left corner."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects.append(font)
    for lines in pages:
        content = zlib.compress(b"\n".join(_shown(*line) for line in lines))
        header = b"<< /Length %d /Filter /FlateDecode >>" % len(content)
        objects.append(header + b"\nstream\n" + content + b"\nendstream")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (*PAGE, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects, b" /Encrypt 3 0 R" if password else b"")


def _shown(left, height, words, size=10):
    text = (
        words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    )
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, left, height, text)


def _file(objects, trailer):
    made = io.BytesIO()
    made.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    made.write(b"trailer << /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, trailer))
    made.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return made.getvalue()


def word_file(*paragraphs, change=lambda document: None):
    """A DOCX of plain paragraphs; ``change`` does the rest to the document."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    change(document)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
