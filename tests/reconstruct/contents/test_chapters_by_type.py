"""Chapters whose titles are drawn: the contents name them in larger type, with their pages."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造",
    "渠道30千米，受益群众2万人，比上年增长4.5%。",
)
BODY, SECTION, CHAPTER = 10.0, 15.0, 12.0
BOOK = {"农业": ("种植", "林业"), "工业": ("电力", "建材"), "社会": ("民政", "就业")}

Printed = list[tuple[str, float]]


def source_of(pages: list[Printed]) -> Source:
    """Give pages of lines, each with its size, as a source."""
    styles, starts, at = [], [], 0
    for page in pages:
        starts.append(at)
        for number, (text, size) in enumerate(page):
            box = (54, 15.0 * number, 54 + size * len(text), 15.0 * number + size)
            styles.append(LineStyle(at, at + len(text), *box, size, size > BODY))
            at += len(text) + 1
        at += not page  # for the form feed alone
    text = "\f".join("\n".join(text for text, _ in page) for page in pages)
    return Source(text, "0" * 64, "b.pdf", "pdf", tuple(starts), tuple(styles))


def made_book(chapter: float, *, listed: bool = False) -> Reconstruction:
    """Give what is made of a book whose pages' heads name its sections.

    Its contents have the titles of chapters in the size of `chapter`; before each is a page of art,
    where its sections may be `listed`.
    """
    contents: Printed = [("目　录", 18.0)]
    pages: list[Printed] = []
    for title, sections in BOOK.items():
        contents.append((f"{title}…………{len(pages) + 1}", chapter))
        pages.append([(section, BODY) for section in sections if listed])
        for section in sections:
            contents.append((f"{section}…………{len(pages) + 1}", BODY))
            text = [(line, BODY) for line in TEXT]
            page = [(section, SECTION), (f"【概况】{TEXT[0]}", BODY), *text[1:]]
            page += [(f"【建设】{TEXT[0]}", BODY), *text[1:]]
            pages.append([*page, (section, BODY), (f"·{len(pages) + 1}·", BODY)])
            pages.append([*text * 2, ("青崖年鉴", BODY), (f"·{len(pages) + 1}·", BODY)])
    return reconstruct(source_of([contents, *pages]))


def outline(book: Reconstruction) -> list[tuple[str, list[str]]]:
    """Give the chapters of a book with their sections."""
    return [
        (each.heading.title, [section.heading.title for section in each.sections])
        for each in book.volume.chapters
    ]


def test_chapters_that_no_text_names_are_those_of_the_contents_in_larger_type() -> None:
    assert outline(made_book(CHAPTER)) == [(title, [*names]) for title, names in BOOK.items()]


def test_a_chapter_that_no_head_names_is_said_to_be_taken_from_the_contents() -> None:
    findings = made_book(CHAPTER).findings
    found = [each for each in findings if each.kind is FindingKind.CHAPTER_FROM_CONTENTS]
    assert [each.values for each in found] == [(title,) for title in BOOK]
    assert FindingKind.CHAPTER_FROM_HEAD not in {each.kind for each in findings}


def test_sections_that_are_listed_below_a_drawn_title_are_no_text() -> None:
    assert outline(made_book(CHAPTER, listed=True)) == [
        (title, [*names]) for title, names in BOOK.items()
    ]


def test_contents_in_one_size_tell_no_chapters() -> None:
    assert [title for title, _ in outline(made_book(BODY))] != [*BOOK]
