"""Small pages of a PDF, made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, PITCH = 54, 308, 15
FULL = "全县工业经济平稳运行规模以上企业生产总值增长"  # 22 characters: 220 points, a full line

Page = list[str]
# A bookmark: its title, page from 0, and place from the top left, or None for all of the page.
Mark = tuple[str, int, float, float | None]


def text(
    words: str, x: float, y: float, size: float = 10, font: str = "S", turn: str = "1 0 0 1"
) -> str:
    """Write words at x from the left and y from the top, in points."""
    code = words.encode("utf-16-be").hex() if font in "SK" else words.encode("latin-1").hex()
    return f"BT /{font} {size} Tf {turn} {x} {HEIGHT - y} Tm <{code}> Tj ET"


def picture(x: float, y: float, width: float, height: float) -> str:
    return f"0.8 g {x} {HEIGHT - y - height} {width} {height} re f 0 g"


def rule(x: float, y: float, width: float) -> str:
    return f"0.5 w {x} {HEIGHT - y} m {x + width} {HEIGHT - y} l S"


def layer(name: str, marks: Iterable[str]) -> str:
    """Put marks into the layer that is Shown or the one that is Hidden."""
    return "\n".join([f"/OC /{name} BDC", *marks, "EMC"])


def column(lines: Iterable[str], x: float, y: float) -> Page:
    return [text(line, x, y + PITCH * number) for number, line in enumerate(lines)]


def full_lines(mark: str, count: int = 8) -> list[str]:
    return [f"{mark}{number}{FULL}"[:22] for number in range(count)]


def _catalogue_and_fonts(encoding: str) -> list[str]:
    """Give the objects that stand before the pages; the second one is left to list these."""
    return [
        "<< /Type /Catalog /Pages 2 0 R"
        " /OCProperties << /OCGs [11 0 R 12 0 R] /D << /OFF [12 0 R] >> >> >>",
        "",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        " /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo"
        " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880]"
        " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {encoding} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimHei /Encoding /UniGB-UCS2-H"
        " /DescendantFonts [9 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimHei /DW 1000 /CIDSystemInfo"
        " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 10 0 R >>",
        "<< /Type /FontDescriptor /FontName /SimHei /Flags 4 /FontBBox [0 -120 1000 880]"
        " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
        "<< /Type /OCG /Name (Print) >>",
        "<< /Type /OCG /Name (Proof) >>",
    ]


def pdf_bytes(
    pages: Iterable[Page], more: str = "", encoding: str = "", marks: Sequence[Mark] = ()
) -> bytes:
    """Give a PDF with 宋体 as S, 黑体 as K, and Helvetica as H and B (bold).

    `more` goes into each page, `encoding` into the font H, and `marks` are its bookmarks.
    """
    objects = _catalogue_and_fonts(encoding)
    kids = []
    for page in pages:
        content = "\n".join(page)
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {more} /Resources"
            " << /Font << /S 3 0 R /H 6 0 R /B 7 0 R /K 8 0 R >>"
            " /Properties << /Shown 11 0 R /Hidden 12 0 R >> >>"
            f" /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects += bookmarks(marks, kids, len(objects) + 1)
    objects[0] = objects[0].replace("/Pages", f"/Outlines {len(objects) - len(marks)} 0 R /Pages")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body = b"%PDF-1.5\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return body + f"{end}startxref\n{len(body)}\n%%EOF\n".encode()


def bookmarks(marks: Sequence[Mark], pages: Sequence[str], number: int) -> list[str]:
    """Give the objects of bookmarks, of which the first has a number."""
    first, last = number + 1, number + len(marks)
    found = [f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R >>" if marks else "<< >>"]
    for at, (title, page, x, y) in enumerate(marks, first):
        words = title.encode("utf-16-be").hex()
        following = f"/Next {at + 1} 0 R" if at < last else ""
        view = "/Fit" if y is None else f"/XYZ {x} {HEIGHT - y} 0"
        place = f"[{pages[page]} {view}]"
        found.append(f"<< /Title <feff{words}> /Parent {number} 0 R {following} /Dest {place} >>")
    return found


def frame(x: float, y: float, width: float, height: float) -> str:
    return f"0.5 w {x} {HEIGHT - y - height} {width} {height} re S"


def posts(xs: Iterable[float], y: float, height: float) -> Page:
    return [f"0.5 w {x} {HEIGHT - y} m {x} {HEIGHT - y - height} l S" for x in xs]
