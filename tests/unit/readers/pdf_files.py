# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""PDF files written by hand: a few words in Helvetica at given places, and straight rules."""

import zlib
from dataclasses import dataclass, field

TALL = 842
BODY = 10


@dataclass
class Sheet:
    """A page in the making; `y` counts points from the top."""

    commands: list[str] = field(default_factory=list)

    def write(self, x: float, y: float, text: str, *, size: float = BODY, bold: bool = False) -> "Sheet":
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.commands.append(f"BT /F{2 if bold else 1} {size} Tf {x} {TALL - y} Td ({escaped}) Tj ET")
        return self

    def lines(self, y: float, *texts: str, x: float = 60) -> "Sheet":
        for number, text in enumerate(texts):
            self.write(x, y + 12 * number, text)
        return self

    def grid(self, across: list[float], down: list[float]) -> "Sheet":
        for x in across:
            self.commands.append(f"{x} {TALL - down[0]} m {x} {TALL - down[-1]} l S")
        for y in down:
            self.commands.append(f"{across[0]} {TALL - y} m {across[-1]} {TALL - y} l S")
        return self


def pdf_of(*sheets: Sheet, extra: bytes = b"", pictures: list[bytes] | None = None) -> bytes:
    """The file with these pages; `extra` and `pictures` are appended as objects of their own, these as `/I0` …"""
    drawn = 5 + 2 * len(sheets)
    named = " ".join(f"/I{number} {drawn + number} 0 R" for number in range(len(pictures or ())))
    fonts = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    )
    pages = [5 + 2 * number for number in range(len(sheets))]
    kids = " ".join(f"{page} 0 R" for page in pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        *(font.encode() for font in fonts),
    ]
    for page, sheet in zip(pages, sheets, strict=True):
        resources = f"<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << {named} >> >>"
        described = (
            f"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 {TALL}] /Resources {resources} /Contents {page + 1} 0 R"
        )
        packed = zlib.compress("\n".join(sheet.commands).encode("cp1252", errors="replace"))
        objects.append(f"<< {described} /Contents {page + 1} 0 R >>".encode())
        objects.append(stream_of(packed))
    return _file([*objects, *(pictures or []), *([extra] if extra else [])])


def with_page(commands: bytes) -> bytes:
    """A file of one page that is described by these commands."""
    sheet = Sheet()
    sheet.commands.append(commands.decode("cp1252", errors="replace"))
    return pdf_of(sheet)


def scanned(*sheets: Sheet, dots: int = 200, over: Sheet | None = None) -> bytes:
    """The file with pictures of these pages; with the invisible text `over` the first of them, if any."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf_of(*sheets))
    pictures = []
    for page in document:
        picture = page.render(scale=dots / 72, grayscale=True).to_pil().convert("L")
        sizes = f"/Width {picture.width} /Height {picture.height} /BitsPerComponent 8 /ColorSpace /DeviceGray"
        pictures.append(stream_of(zlib.compress(picture.tobytes()), f"/Type /XObject /Subtype /Image {sizes}"))
    document.close()
    pages = [Sheet([f"q 595 0 0 {TALL} 0 0 cm /I{number} Do Q"]) for number in range(len(pictures))]
    if over:
        pages[0].commands += ["3 Tr", *over.commands]
    return pdf_of(*pages, pictures=pictures)


def stream_of(packed: bytes, kind: str = "") -> bytes:
    """A packed stream as an object."""
    return f"<< /Length {len(packed)} /Filter /FlateDecode {kind} >>\nstream\n".encode() + packed + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + (head + trailer).encode()
