"""Page numbers and running heads in a text of whole paragraphs, as converters of PDFs leave them.

There they are paragraphs of their own, which part a sentence that goes over a page's end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    PAGE_NUMBER,
    STOP,
    VOLUME_TITLE,
    ends_text,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_name, head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import printed_number
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH
from yearbook_reader.volume.reconstruction import FindingKind

FEWEST = 5  # numbers in step, that tell pages
FARTHEST = 3  # pages from one number to the next: some have none
MOSTLY = 0.6  # of the numbers alone on their lines that must be in step

_OPENING = "（(【〔［["  # of signatures and of entries


def set_aside_page_ends(draft: Draft) -> Draft:
    """Set aside the numbers that count up alone on their lines, and the heads beside them.

    A head stands beside several; the first of these is the chapter's own title, unless it stands
    amid a sentence.
    """
    if not draft.whole_paragraphs or len(draft.pages) > 1:
        return draft
    body = draft.body()
    numbers = _in_step(draft, body)
    if not numbers:
        return draft
    roles = dict.fromkeys((body[place] for place in numbers), Role.PAGE_NUMBER)
    findings = [forme_work_finding(draft, (at,), FindingKind.PAGE_NUMBER, "页码") for at in roles]
    for place in _heads(draft, body, numbers):
        at = body[place]
        named = VOLUME_TITLE.fullmatch(head_name(draft.lines.texts[at]))
        roles[at] = Role.VOLUME_HEAD if named else Role.RUNNING_HEAD
        findings.append(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉"))
    return draft.with_roles(roles, tuple(findings))


def _in_step(draft: Draft, body: Sequence[int]) -> list[int]:
    """Give the places of the numbers that count up; nothing where most alone on lines do not."""
    texts = draft.lines.texts
    alone = [
        (place, number_value(number) or 0)
        for place, index in enumerate(body)
        if PAGE_NUMBER.fullmatch(texts[index]) and (number := printed_number(texts[index]))
    ]
    chain: list[tuple[int, int]] = []
    for at, (place, value) in enumerate(alone):
        below = [number for _, number in alone[at + 1 : at + 2]]
        steps = not chain or 0 < value - chain[-1][1] <= FARTHEST
        if steps and (chain or any(0 < each - value <= FARTHEST for each in below)):
            chain.append((place, value))
    known = len(chain) >= max(FEWEST, MOSTLY * len(alone))
    return [place for place, _ in chain] if known else []


def _heads(draft: Draft, body: Sequence[int], numbers: Sequence[int]) -> Iterator[int]:
    """Give the places of the lines beside numbers that stand there again, or are titles too."""
    texts = draft.lines.texts
    beside = [
        place
        for number in numbers
        for place in (number - 1, number + 1)
        if 0 <= place < len(body) and _may_be_head(texts[body[place]])
    ]
    times = Counter(head_text(texts[body[place]]) for place in beside)
    lines = Counter(texts[index] for index in body)
    seen = set[str]()
    for place in beside:
        title = head_text(texts[body[place]])
        amid = breaks_off(texts[body[max(place - 1 - (place - 1 in numbers), 0)]])
        named = VOLUME_TITLE.fullmatch(title) is not None
        again = times[title] > 1 or (amid and lines[texts[body[place]]] > 1)
        if again and (named or amid or title in seen):
            yield place
        seen.add(title)


def breaks_off(text: str) -> bool:
    """Tell a text that goes on behind its end; signatures, captions and rows of tables do not."""
    return len(text) > HEAD_LENGTH and not (text[-1] in CLOSERS or "\t" in text or ends_text(text))


def _may_be_head(text: str) -> bool:
    return text[0] not in _OPENING and not STOP.search(text)
