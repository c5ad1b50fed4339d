"""Captions (图片说明): told by a credit in brackets, by smaller type, or behind a page number."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_CREDIT,
    BARE_CREDIT_BEGINS,
    CLOSING_PARENTHESIS,
    CONTRIBUTED,
    CREDIT,
    CREDIT_ENDS,
    DATE_START,
    ENDING_BARE_CREDIT,
    ENDING_CREDIT,
    ENGLISH_TITLE,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    HAN,
    LINES_OF_CREDIT,
    SIGNATURE,
    SIGNED_LENGTH,
    STOP,
    SUBSECTION_MARKS,
    ends_in_bare_credit,
    ends_sentence,
    ends_text,
    in_one_sentence,
    is_above_caption,
    is_balanced,
    is_bare_caption,
    is_bare_signature,
    is_table_rest,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import having, head_text, is_narrow, places_of
from yearbook_reader.reconstruct.set_aside.findings import moved_caption
from yearbook_reader.reconstruct.telling.captions.marked_captions import (
    LONGEST_REST,
    lines_ending_credits,
)
from yearbook_reader.reconstruct.telling.tables.table_rows import has_gap
from yearbook_reader.reconstruct.tolerances import CAPTION_LENGTH, CAPTION_LINES

LARGER = 1.05  # times the size of the line below, in which no line of the same caption is
LARGER_THAN_CREDIT = 1.2
SURELY_FULL = 1.0  # em by which a whole line is short at most where digits stand alone
FIRST_LINE = 3.2  # em by which a text's first line is short at most, with its indent
FEWEST_BARE = 3  # credits without brackets, before the book has such
FEWEST_FIGURES = 2  # cells of a row behind its first, which some leave empty (—)
FEWEST_SIGNED = 5  # texts that are signed as pictures are, before the book signs so

_FIGURES = re.compile(r"[\d.,%—–-]+")
_CREDIT_ENDS = re.compile(f"[{CREDIT_ENDS}]")
_TAKEN_BY = re.compile(f"[{HAN}]{{2,4}}[摄攝]影")  # alone on a line, also without a gap
_PICTURED = re.compile("[摄攝]影?\\Z")
_YEAR_ENDS = re.compile(r"(?:\A|\d|[一二三四五六七八九〇○零])\s?年\Z")
_STARTS_ENTRY = tuple("".join(ENTRY_BRACKETS) + ENTRY_BULLETS + SUBSECTION_MARKS)


def set_aside_captions(draft: Draft) -> Draft:
    """Set aside every caption that ends in a credit, such as （县水利局 供稿）."""
    roles: dict[int, Role] = {}
    findings = []
    longest = CAPTION_LENGTH
    named = frozenset(line.title for line in draft.contents)
    closed = draft.body_of(places_of(CLOSING_PARENTHESIS, draft.lines.lasts))
    signed = _signed_by_contributors(draft, closed)
    for index in closed:
        line = draft.lines.texts[index]
        if len(line) > longest or index in signed or not CREDIT.fullmatch(line):
            continue
        start = _caption_start(draft, index, named, roles)
        roles.update(dict.fromkeys(range(start, index), Role.CAPTION))
        roles[index] = Role.CREDIT
        # A credit may stand alone, parted from its caption.
        confidence = 0.9 if start < index else 0.5
        lines = range(start, index + 1)
        findings.append(moved_caption(draft, lines, confidence, range(start, index)))
    return draft.with_roles(roles, tuple(findings))


def _signed_by_contributors(draft: Draft, closed: Iterable[int]) -> frozenset[int]:
    """Give those of the lines that sign a text by who contributed it (（李明 供稿）).

    They stand behind an end, or a caption that has a credit, where a picture's credit does not
    stand: in few books, if any.
    """
    texts = draft.lines.texts
    signed = set[int]()
    for index in closed:
        contributed = CONTRIBUTED.search(texts[index][-SIGNED_LENGTH:])
        if contributed is None:
            continue
        before = texts[index][: -len(contributed[0])].rstrip()
        if _is_end(before or _text_above(draft, index)):
            signed.add(index)
    return frozenset(signed) if len(signed) >= FEWEST_SIGNED else frozenset()


def _text_above(draft: Draft, index: int) -> str:
    """Give the line above one, be it on the page before; empty for none."""
    above = index - 1
    while above >= 0 and above in draft.aside:
        above -= 1
    return draft.lines.texts[above] if above >= 0 else ""


def _is_end(text: str) -> bool:
    """Tell whether no caption goes on behind a line, as behind a sentence or another's credit."""
    return ends_sentence(text) or ends_in_bare_credit(text)


def set_aside_captions_with_credit(draft: Draft) -> Draft:
    """Set aside what else ends in a credit: a caption that has it in its own last line."""
    credits = lines_ending_credits(draft)
    found = [(index, _first_with_credit(draft, index)) for index in credits]
    if not found:
        return draft
    named = frozenset(line.title for line in draft.contents)
    roles: dict[int, Role] = {}
    findings = []
    for index, first in found:
        if first is None or first in roles:
            continue
        lines = range(_start_with_credit(draft, first, named, roles), index + 1)
        roles.update(dict.fromkeys(lines, Role.CAPTION))
        findings.append(moved_caption(draft, lines, 0.8))
    return draft.with_roles(roles, tuple(findings))


def set_aside_captions_with_bare_credit(draft: Draft) -> Draft:
    """Set aside what ends in a credit without brackets, behind a gap (水库一角　李明 摄).

    It may be broken over two lines, or stand on one of its own. Only where the book has several.
    """
    texts = draft.lines.texts
    ending = {*places_of(_CREDIT_ENDS, draft.lines.lasts), *_ending_in_names(draft)}
    likely = draft.body_of(at for at in sorted(ending) if len(texts[at]) <= CAPTION_LENGTH)
    firsts = ((_first_with_bare_credit(draft, index), index) for index in likely)
    found = {first: index for first, index in firsts if first is not None}
    if len(found) < FEWEST_BARE:
        return draft
    named = frozenset(line.title for line in draft.contents)
    roles: dict[int, Role] = {}
    findings = []
    for first, index in found.items():
        lines = range(_start_with_credit(draft, first, named, roles), index + 1)
        roles.update(dict.fromkeys(lines, Role.CAPTION))
        if len(lines) > 1 and first == index and BARE_CREDIT.fullmatch(texts[index]):
            roles[index] = Role.CREDIT
        findings.append(moved_caption(draft, lines, 0.8))
    return draft.with_roles(roles, tuple(findings))


def _ending_in_names(draft: Draft) -> Iterator[int]:
    """Give the lines that may end in a credit with its name behind what was done (摄影：李明)."""
    found = having(BARE_CREDIT_BEGINS, draft.lines.joined)
    texts = draft.lines.texts
    for at in sorted(found) if len(found) >= FEWEST_BARE else ():
        begins = BARE_CREDIT_BEGINS.search(texts[at])
        if begins:
            yield min(at + (begins.end() == len(texts[at])), len(texts) - 1)


def _first_with_bare_credit(draft: Draft, index: int) -> int | None:
    """Give the line in which a credit without brackets begins that ends with this one."""
    texts = draft.lines.texts
    text, first = texts[index], index
    if len(text) <= LONGEST_REST and index and index - 1 not in draft.aside:
        both = ENDING_BARE_CREDIT.search(texts[index - 1] + text)
        if both and both.start() < len(texts[index - 1]):
            first = index - 1
            text = texts[first] + text
    sure = has_gap(text) or "/" in text or _TAKEN_BY.fullmatch(text)
    alone = BARE_CREDIT.fullmatch(text) if sure else None
    match = alone or ENDING_BARE_CREDIT.search(text)
    words = text[: match.start()] if match else ""
    # A caption may be a sentence; what its end stands behind is no text, which nobody signs so.
    words = words.rstrip().removesuffix("。") if _PICTURED.search(text) else words
    if match is None or _cannot_be_caption(words, words):
        return None
    if not is_balanced(words) and not (first and is_balanced(texts[first - 1] + words)):
        return None
    above = "" if words or not index else texts[index - 1]
    return first if words or (above and not ends_sentence(above)) else None


def _first_with_credit(draft: Draft, index: int) -> int | None:
    """Give the line in which a credit begins that ends with this one, behind words.

    None where it has none, or stands behind a sentence, as a signature does.
    """
    text = ""
    for first in range(index, max(-1, index - LINES_OF_CREDIT), -1):
        if first in draft.aside or draft.page_of[first] != draft.page_of[index]:
            return None
        text = draft.lines.texts[first] + text
        match = ENDING_CREDIT.search(text) if len(text) <= CAPTION_LENGTH else None
        if match:
            words = text[: match.start()].rstrip()
            above = "" if words else _text_above(draft, first)
            fits = is_balanced(words) and not _cannot_be_caption(words, words)
            return first if fits and (words or (above and not _is_end(above))) else None
    return None


def _start_with_credit(
    draft: Draft,
    first: int,
    named: frozenset[str],
    taken: Container[int],
) -> int:
    """Give the first line of a caption whose credit begins in the line `first`.

    A caption's lines are as wide as each other but for the last. A line as wide as the text's
    is one of the text that the caption cuts.
    """
    best, text = first, ""
    alone = BARE_CREDIT.fullmatch(draft.lines.texts[first]) is not None
    best_score = -alone  # below a caption: the line above is its own, unless that cannot be
    for index in range(first, max(-1, first - CAPTION_LINES), -1):
        line = draft.lines.texts[index]
        if index in draft.aside or index in taken or draft.page_of[index] != draft.page_of[first]:
            break
        text = "".join(line.split()) + text
        if index < first and (
            _cannot_be_caption(line, text)
            or head_text(line) in named
            or (index + alone < first and draft.ends_short(index))
            or _fills_its_line(draft, index)
            or (draft.sizes and draft.sizes[index] > LARGER * draft.sizes[index + 1])
        ):
            break
        if index == first and alone:
            continue
        words = text.partition("（")[0]
        score = _start_score(draft, index, words, taken) if words else 0
        score += 2 * (head_text("".join(draft.lines.texts[max(index - 1, 0) : index])) in named)
        if score > best_score:
            best, best_score = index, score
    return best


def _caption_start(draft: Draft, credit: int, named: frozenset[str], taken: Container[int]) -> int:
    """Give the index of the caption's first line; the credit's own where there is no caption.

    Going back from the credit, each line could be the first; the likeliest is one behind
    other matter (a head, a page's start, a sentence's end) and one that opens with a date.
    No title that the contents name is part of it, but for one right above the credit, and no line
    `taken` by the caption above.
    """
    best, best_score = credit, 0
    text = ""
    goes_on = _goes_on_overleaf(draft, credit, named)
    cut = not "".join(draft.lines.texts[credit + 1 : credit + 2]).startswith(_STARTS_ENTRY)
    for index in range(credit - 1, max(-1, credit - 1 - CAPTION_LINES), -1):
        line = draft.lines.texts[index]
        other = index in draft.aside or index in taken
        if other or draft.page_of[index] != draft.page_of[credit]:
            break
        text = "".join(line.split()) + text
        if _cannot_be_caption(line, text):
            break
        if head_text(line) in named:
            # What is seen may have the title of an entry: behind an end its credit tells it.
            if index + 1 < credit:
                return best
            if _follows_end(draft, index, taken):
                return index
            continue
        if (
            _is_larger(draft, index, credit)
            or (index + 1 < credit and draft.ends_short(index))
            or (index + 1 < credit and is_above_caption(line, text[len("".join(line.split())) :]))
        ):
            break
        filled = cut and index + 1 < credit and _fills_its_line(draft, index)
        if goes_on and index + 1 < credit and _begins_paragraph(draft, index):
            continue
        score = 0 if filled else _start_score(draft, index, text, taken)
        score += 2 * (head_text("".join(draft.lines.texts[max(index - 1, 0) : index])) in named)
        if score > best_score:
            best, best_score = index, score
    return best


def _follows_end(draft: Draft, index: int, taken: Container[int]) -> bool:
    """Tell a line below the end of a sentence, or of another caption, on the same page."""
    above = index - 1
    if above < 0 or draft.page_of[above] != draft.page_of[index]:
        return False
    return above in taken or (above not in draft.aside and ends_sentence(draft.lines.texts[above]))


def _goes_on_overleaf(draft: Draft, credit: int, named: frozenset[str]) -> bool:
    """Tell whether a page, which ends with a credit, goes on overleaf in mid-paragraph.

    No paragraph begins with a line as wide as others.
    """
    page = draft.page_of[credit]
    if draft.isolated or draft.sizes or page + 1 == len(draft.pages):
        return False
    begins = draft.body_of(draft.pages[page + 1], 1)
    below = draft.texts_of(draft.body_of(range(credit + 1, draft.pages[page].stop)))
    if not begins or any("。" in text for text in below):
        return False
    text = draft.lines.texts[begins[0]]
    full = draft.lines.widths[begins[0]] >= draft.full_width - SURELY_FULL
    return full and head_text(text) not in named and not text.startswith(_STARTS_ENTRY)


def _begins_paragraph(draft: Draft, index: int) -> bool:
    """Tell a line as wide as a paragraph's first one, behind the end of another."""
    short = draft.full_width - draft.lines.widths[index]
    return -SURELY_FULL <= short <= FIRST_LINE and ends_text(_text_above(draft, index))


def _fills_its_line(draft: Draft, index: int) -> bool:
    """Tell a line of running text that a caption cuts off: as wide as one, and without a date."""
    short = draft.full_width - draft.lines.widths[index]
    undated = DATE_START.match(draft.lines.texts[index]) is None
    if draft.sizes or draft.isolated:
        return False
    return undated and -1.0 <= short <= FIRST_LINE


def _cuts_off(draft: Draft, above: int, text: str) -> bool:
    """Tell whether the line above what could be a caption is one of the text, cut off by it.

    Where digits stand alone that must be a whole line, and the caption plainly none of the text.
    """
    if not draft.isolated or draft.sizes:
        return _fills_its_line(draft, above)
    full, widths = draft.full_width, draft.lines.widths
    whole = abs(full - widths[above]) <= SURELY_FULL and draft.ends_surely(above)
    return whole and widths[above + 1] < full - FIRST_LINE and not STOP.search(text)


def _cannot_be_caption(line: str, text: str) -> bool:
    """Tell a line that is none of a caption; `text` is what a caption from it on would say."""
    said = in_one_sentence(line, text[len("".join(line.split())) :])
    return (
        len(text) > CAPTION_LENGTH
        or "。" in said
        or ends_sentence(said)
        or is_row(line)
        or line.startswith(_STARTS_ENTRY)
        or SIGNATURE.fullmatch(line) is not None
        or ENGLISH_TITLE.fullmatch(line) is not None
        or is_bare_signature(line)
    )


def _is_larger(draft: Draft, index: int, credit: int) -> bool:
    """Tell a line in larger type than the caption's below it, or than the credit's by far."""
    if not draft.sizes:
        return False
    times = LARGER if index + 1 < credit else LARGER_THAN_CREDIT
    return draft.sizes[index] > times * draft.sizes[index + 1]


def is_row(line: str) -> bool:
    """Tell a table's row: with cells, or with figures in several places."""
    cells = line.split()
    if "\t" in line or (len(cells) > 1 and is_table_rest(line)):
        return True
    return len(cells) > FEWEST_FIGURES and all(map(_FIGURES.fullmatch, cells[1:]))


def _start_score(draft: Draft, index: int, text: str, taken: Container[int]) -> int:
    """Give how likely a caption begins with this line: 0 for not at all."""
    if not is_balanced(text):
        return 0
    follows_other_matter = (
        index == 0
        or index - 1 in draft.aside
        or index - 1 in taken
        or draft.page_of[index - 1] != draft.page_of[index]
    )
    before = "" if follows_other_matter else draft.lines.texts[index - 1]
    dated = DATE_START.match(text) is not None
    if dated and _YEAR_ENDS.search(before) and not text[:4].isdigit():
        return 0
    signed = SIGNATURE.fullmatch(before) is not None or is_bare_signature(before)
    behind_end = ends_text(before) or signed
    real_break = not draft.lines.narrow[index] and not is_narrow(before or "年")
    # The last words of one may be as those of another: its date tells that it begins there.
    told = (4 + dated) * is_bare_caption(text)
    behind_text = behind_end or (before != "" and _cuts_off(draft, index - 1, text))
    return told + 3 * follows_other_matter + 2 * dated + 2 * behind_text + real_break
