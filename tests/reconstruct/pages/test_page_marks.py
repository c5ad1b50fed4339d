"""Pages of a text in which a program put marks where form feeds were."""

from __future__ import annotations

import pytest
from made_book import book, made_of
from made_pages import PAGES

from yearbook_reader.reconstruct.set_aside.pages.page_marks import page_marks
from yearbook_reader.volume.model import FormeWorkKind
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

FORMS = (
    "--- Page {} ---",
    "第{}页",
    "=== {} ===",
    "[Page {}]",
    "Page {} of 7",
    "第 {:03d} 页 / 共 7 页",
    "<!-- page {} -->",
)


def marked(form: str) -> str:
    return "".join(f"{form.format(at)}\n{page}" for at, page in enumerate(PAGES, 1))


@pytest.mark.parametrize("form", FORMS)
def test_a_text_is_read_over_the_marks_as_over_form_feeds(form: str) -> None:
    texts = [[block.text.text for block in each.blocks] for each in all_entries(book(marked(form)))]
    plain = [
        [block.text.text for block in each.blocks] for each in all_entries(book("\f".join(PAGES)))
    ]
    assert texts == plain


def test_marks_are_kept_as_forme_work_at_their_places() -> None:
    text = marked(FORMS[0])
    kept = [each.text for each in book(text).forme_work if each.kind is FormeWorkKind.PAGE_NUMBER]
    assert [text[each.start :].partition("\n")[0] for each in kept] == [
        FORMS[0].format(at) for at in range(1, 8)
    ]


def test_pages_begin_where_the_text_behind_a_mark_does() -> None:
    text = marked(FORMS[0])
    starts = [page.start for page in book(text).pages]
    assert starts == [0, *(text.index(page, 1) for page in PAGES[1:])]


def test_marks_at_the_ends_of_pages_part_them_too() -> None:
    text = "".join(f"{page}-- End of page {at} --\n" for at, page in enumerate(PAGES, 1))
    assert len(page_marks(text)) == len(PAGES)


@pytest.mark.parametrize("form", ["第{}章", "第{}页卷首", "（{}）", "{}"])
def test_counted_titles_that_do_not_go_up_by_one_or_name_no_page_are_no_marks(form: str) -> None:
    text = "".join(f"{form.format(at)}\n{page}" for at, page in enumerate(PAGES, 1))
    twice = text + text if form != "第{}章" else text
    assert page_marks(twice) == ()


def test_a_text_in_order_with_marks_is_not_told_to_be_out_of_order() -> None:
    made = made_of(marked(FORMS[1]))
    assert all(each.kind is not FindingKind.CROSSED_COLUMNS for each in made.findings)


@pytest.mark.parametrize("form", ["/{}/", "[{}]"])
def test_numbers_that_end_pages_between_single_marks_are_of_print(form: str) -> None:
    text = "".join(f"{page}{form.format(at)}\n" for at, page in enumerate(PAGES, 11))
    assert page_marks(text) == ()


@pytest.mark.parametrize(
    "form",
    [
        "Page {0} - 《青崖年鉴(2018)》\nP. {0}",
        "青崖年鉴(2018) - 第{0}页\nP{0}\n",
        "Page {0}\n\n-- Page {0} --",
    ],
)
def test_a_page_may_have_two_marks_one_below_the_other(form: str) -> None:
    made, plain = book(marked(form)), book("\f".join(PAGES))
    assert len(made.pages) == len(PAGES)
    texts = [[[b.text.text for b in each.blocks] for each in all_entries(v)] for v in (made, plain)]
    assert texts[0] == texts[1]


def test_what_counts_pages_amid_their_text_is_no_mark() -> None:
    pages = (page.replace("\n", f"\nP. {at}\n", 1) for at, page in enumerate(PAGES, 1))
    text = "".join(f"Page {at}\n{page}" for at, page in enumerate(pages, 1))
    assert {text[mark.start : mark.end][:4] for mark in page_marks(text)} == {"Page"}
