"""Small PDF and DOCX files made for tests: words at places on pages, and Word's own markup."""

from __future__ import annotations

import io
import zlib

import docx

PAGE = (595, 842)
UPRIGHT, UPWARDS, DOWNWARDS = b"1 0 0 1", b"0 1 -1 0", b"0 -1 1 0"


def pdf(*pages, password=False, letters=None, in_figures=False):
    """A PDF; each page is a list of (left, height, words), in points from the lower left corner.

    After these may stand the size of the letters and which way they are turned. ``letters`` stand
    for A, B, C and so on, and words may be given as bytes. With ``in_figures`` each page is one
    figure with its words in it.
    """
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    font = b"<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont %s >>"
    if letters:
        widths = b"/FirstChar 32 /LastChar 255 /Widths [%s]" % (b" 500" * 224)
        objects.append(font % (b"/Other /ToUnicode 4 0 R " + widths))
        pairs = [b"<%02X> <%04X>" % (65 + n, ord(one)) for n, one in enumerate(letters)]
        table = b"%d beginbfchar\n%s\nendbfchar" % (len(pairs), b"\n".join(pairs))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table))
    else:
        objects.append(font % b"/Helvetica")
    for lines in pages:
        objects.append(_stream(b"\n".join(_shown(*line) for line in lines), is_figure=in_figures))
        if in_figures:
            objects.append(_stream(b"/X1 Do"))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> /XObject << /X1 %d 0 R >> >> >>"
            % (*PAGE, len(objects), len(objects) - 1)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects, b" /Encrypt 3 0 R" if password else b"")


def drawn_pdf(*contents):
    """A PDF whose pages are drawn by these operators, with one font and a shade “S1” to draw with."""
    font = b"<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /Helvetica >>"
    objects, kids = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font], []
    for content in contents:
        objects.append(_stream(content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << "
            b"/Font << /F1 3 0 R >> /ExtGState << /Clear << /ca 0 >> /Half << /ca 0.5 >> "
            b"/Plain << /LW 1 >> >> /ColorSpace << /Spot [/Separation /Ink /DeviceGray "
            b"<< /FunctionType 2 /Domain [0 1] /N 1 >>] >> >> >>" % (*PAGE, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects, b"")


def words_at(left, height, words, before="", size=10, turn=UPRIGHT):
    """Operators that draw words; ``before`` are those that change how."""
    shown = _shown(left, height, words, size, turn)
    return shown.replace(b"BT", b"BT " + before.encode(), 1)


def _stream(content, *, is_figure=False):
    packed = zlib.compress(content)
    figure = (
        b" /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
    )
    header = b"<< /Length %d /Filter /FlateDecode%s >>" % (len(packed), figure * is_figure)
    return header + b"\nstream\n" + packed + b"\nendstream"


def _shown(left, height, words, size=10, turn=UPRIGHT):
    text = words if isinstance(words, bytes) else words.encode("cp1252")
    text = text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    place = b"%s %d %d Tm" % (turn, left, height)
    return b"BT /F1 %d Tf %s (%s) Tj ET" % (size, place, text)


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
