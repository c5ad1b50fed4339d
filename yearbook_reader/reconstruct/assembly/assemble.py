"""Assembly: parts and what was set aside become the volume's tree, in the source's order."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count, islice, pairwise, takewhile
from operator import attrgetter, is_not

from yearbook_reader.reconstruct.assembly.notes import place_notes
from yearbook_reader.reconstruct.assembly.outline import Outline, blocks_above
from yearbook_reader.reconstruct.assembly.paragraphs import (
    Setting,
    lacks_stop,
    learnt_setting,
    split_paragraphs,
)
from yearbook_reader.reconstruct.assembly.set_aside_matter import SetAside, caption_of, set_aside
from yearbook_reader.reconstruct.assembly.stacks import (
    Group,
    are_stacked,
    is_deep,
    pages_without_chapters,
)
from yearbook_reader.reconstruct.characters.cleaning import clean, names_apart
from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_NAMES,
    BARE_SIGNATURE,
    SIGNATURE,
    behind_last_sentence,
    ends_sentence,
    is_bare_signature,
    names_in,
)
from yearbook_reader.reconstruct.lexicon.signers import parted_names
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.parts import Part, PartKind, TableSpans
from yearbook_reader.reconstruct.set_aside.page_chapters import headed_pages
from yearbook_reader.reconstruct.style.house_style import HouseStyle
from yearbook_reader.volume.model import Block, Paragraph, Signature, Span, Table, Text
from yearbook_reader.volume.reconstruction import Finding, FindingKind

_LINE_BREAK = re.compile(r"\s{0,8}[\n\r\f]\s{0,8}")
MARK_STRAYS = 8  # paragraphs over which a full stop may stray
_LINE = PartKind.LINE
_HEADING, _ENGLISH_HEADING = PartKind.HEADING, PartKind.ENGLISH_HEADING
_ENTRY, _SUBSECTION, _SIGNATURE = PartKind.ENTRY, PartKind.SUBSECTION, PartKind.SIGNATURE
_SUBTITLE, _AUTHOR, _REPEATED = PartKind.SUBTITLE, PartKind.AUTHOR, PartKind.REPEATED
_CREDIT = Role.CREDIT
_STRAY_MARK, _TORN_SIGNATURE = Role.STRAY_MARK, Role.TORN_SIGNATURE
_SPANS = attrgetter("spans")
_INLINE_LENGTH = 40  # characters at a paragraph's end in which a signature may stand


class Assembly:
    """Reads the parts once, in order, and fills the outline."""

    def __init__(self, draft: Draft, style: HouseStyle, chapters: Sequence[str]) -> None:
        """Begin the assembly of a draft; `chapters` are what the pages' running heads name."""
        self.draft = draft
        self.source = draft.source
        self.style = style
        self.outline = Outline(draft.source, chapters, headed_pages(draft), marked=style.marked)
        self.waiting = deque(set_aside(draft))
        self.findings: list[Finding] = []
        self.setting: Setting | None = None
        strays = draft.in_role(Role.STRAY_MARK)
        self.strayed = frozenset(draft.page_of[index] for index in strays)

    def read(self, parts: Sequence[Part]) -> None:
        """Take all parts in."""
        groups = _groups(parts)
        if self.draft.measured:
            learnt = learnt_setting(parts, self.draft.full_width)
            self.setting = learnt._replace(printed=bool(self.draft.styles))
        known, marked = self.outline.known_chapters, self.style.marked
        self.outline.stacked = are_stacked(self.draft, self.style, groups, known)
        self.outline.deep = is_deep(groups, known, self.outline.head_on, marked=marked)
        self.outline.printed = pages_without_chapters(self.draft, parts, known)
        if groups and groups[0][0] is _LINE:  # plates in front of the editors' words
            self._place_set_aside(before=groups[0][1][0].spans[0].start)
        for (kind, members), following in zip(groups, [*groups[1:], None], strict=False):
            end = following[1][0].spans[0].start if following else len(self.source) + 1
            end = max(end, members[-1].spans[0].start)
            if kind is _LINE:
                self._add_paragraphs(members, end)
            elif kind is _HEADING:
                self.outline.add_headings(members, following[0] if following else None)
            else:
                self._add_headed(kind, members)
            self._place_set_aside(before=end)
        self._place_set_aside(before=len(self.source) + 1)
        place_notes(self.draft, self.outline)

    def _add_headed(self, kind: PartKind, members: Sequence[Part]) -> None:
        for part in members:
            if kind is _ENTRY:
                self.outline.add_entry(part)
            elif kind is _SUBSECTION:
                self.outline.add_subsection(part)
            elif kind is _SUBTITLE:
                self.outline.add_subtitle(part)
            elif kind is _AUTHOR:
                self.outline.add_author(part)
            elif kind is _SIGNATURE:
                self.outline.add_block(self._signature(part.spans))
            elif kind is _REPEATED:
                self._set_aside_header(part.spans)
            elif kind is PartKind.CAPTION:
                self.outline.add_caption(caption_of(self.source, part.spans))
            elif part.table is not None:
                self.outline.add_block(self._table(part.table))

    def _signature(self, spans: Sequence[Span]) -> Signature:
        text = clean(self.source, spans)
        short = spans[-1].end - spans[0].start < _INLINE_LENGTH
        raw = self._as_printed(spans) if short else ()
        names = self._names((*raw, text.text)) or (text.text,)
        return Signature(names_apart(self.source, text, names), names)

    def _names(self, printed: Sequence[str]) -> tuple[str, ...]:
        """Give the names of a signature, which has several readings; none where it is none."""
        for pattern in (SIGNATURE, BARE_SIGNATURE, BARE_NAMES):
            for words in printed:
                if match := pattern.fullmatch(words):
                    return names_in(match["names"])
        return parted_names(printed[0], self.style.signers)

    def _table(self, table: TableSpans) -> Table:
        rows = tuple(tuple(clean(self.source, cell) for cell in row) for row in table.rows)
        return Table(rows, clean(self.source, table.caption), clean(self.source, table.unit))

    def _set_aside_header(self, header: tuple[Span, ...]) -> None:
        """Tell that the table before goes on, and keep what is printed again only there.

        Characters that nobody sees have a finding of their own.
        """
        spans = clean(self.source, header).spans
        original = "".join(self.source[span.start : span.end] for span in spans)
        cells = (clean(self.source, [span]).text for span in header)
        words = " ".join(filter(None, cells))
        self.findings.append(
            Finding(
                FindingKind.CONTINUED_TABLE,
                0.9,
                spans,
                f"续表已并入前表，重复的“{words}”不再列出。",
                (words,),
                removed=True,
                original=original,
            )
        )

    # -- running text ----------------------------------------------------------------------

    def _add_paragraphs(self, lines: Sequence[Part], end: int) -> None:
        strayed = self._has_stray_mark(end)
        groups = split_paragraphs(
            lines,
            setting=self.setting,
            about=0.0 if self.draft.measured else self.draft.full_width,
            stop_missing=strayed,
        )
        for number, group in enumerate(groups):
            self._note_joined_pages(group)
            text = clean(self.source, tuple(chain.from_iterable(map(_SPANS, group))))
            if not text:
                continue
            last = number + 1 == len(groups)
            signed = self._parted_from_signature(text, group[-1].page) if last else None
            if signed is None:
                self.outline.add_block(Paragraph(text))
            else:
                before, signature = signed
                self.outline.add_block(Paragraph(before))
                self.outline.add_block(self._signature(signature.spans))

    def _has_stray_mark(self, before: int) -> bool:
        """Tell whether a stop that strayed stands before this place, and has none yet."""
        waiting = self.waiting
        if not waiting or waiting[0].at >= before:
            return False
        near = takewhile(lambda item: item.at < before, waiting)
        return any(item.role is _STRAY_MARK for item in near)

    def _parted_from_signature(self, text: Text, page: int) -> tuple[Text, Text] | None:
        """Give a paragraph and the signature behind its last sentence; None where there is none.

        On a page on which a stop strayed, what begins as others do is one without it too.
        """
        words = text.text
        bare = words[-1] not in "）)"
        at = behind_last_sentence(words) if bare else max(words.rfind("（"), words.rfind("("))
        if at < 1 or not 0 < len(words) - at <= _INLINE_LENGTH:
            return None
        if not bare and not ends_sentence(words[:at][-_INLINE_LENGTH:]):
            like_others = words[at + 1] in self.style.signers or "：" in words[at:]
            if page not in self.strayed or not like_others:
                return None
        parted = text.parted(at)
        printed = self._as_printed(parted[1].spans)
        if bare:
            signed = any(is_bare_signature(each.lstrip()) for each in printed)
        else:
            signed = bool(self._names(printed))
        return parted if signed else None

    def _as_printed(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """Give the source's text from the first of the spans to the last, as one line.

        A line's end is nothing, or the space between two names that stood there; so is what
        stands between the spans that is none of the text, as a page's head and number are.
        """
        printed = self.source[spans[0].start : spans[-1].end]
        if any(self.source[one.end : two.start].strip() for one, two in pairwise(spans)):
            printed = "\n".join(self.source[each.start : each.end] for each in spans)
        if not _LINE_BREAK.search(printed):
            return (printed,)
        return _LINE_BREAK.sub("", printed), _LINE_BREAK.sub(" ", printed)

    def _note_joined_pages(self, group: Sequence[Part]) -> None:
        if group[0].page == group[-1].page:
            return
        for one, two in pairwise(group):
            if one.page == two.page or ends_sentence(one.text):
                continue
            spans = (one.spans[-1], two.spans[0])
            before, after = one.text[-8:], two.text[:8]
            self.findings.append(
                Finding(
                    FindingKind.JOINED_PAGE,
                    0.95,
                    spans,
                    f"跨页的句子已接上：“{before}｜{after}”。",
                    (before, after),
                )
            )

    # -- what was set aside ----------------------------------------------------------------

    def _place_set_aside(self, before: int) -> None:
        while self.waiting and self.waiting[0].at < before:
            item = self.waiting.popleft()
            spans = tuple(self.draft.lines.span(index) for index in item.lines)
            if item.role is _TORN_SIGNATURE:
                self.outline.add_block(self._signature(spans))
            elif item.role is _STRAY_MARK:
                self._mend_mark(spans[0])
            else:
                self._add_caption(item)

    def _add_caption(self, item: SetAside) -> None:
        spans = [self.draft.lines.span(index) for index in item.lines]
        caption = caption_of(self.source, spans, known=self.draft.aside[item.lines[-1]] is _CREDIT)
        if not self.draft.styles and self._cuts_sentence(item.at):
            self.outline.add_page_caption(caption)
        else:
            self.outline.add_caption(caption)

    def _cuts_sentence(self, at: int) -> bool:
        """Tell whether what stands at a source offset stands inside a paragraph."""
        last = self.outline.last_block()
        return isinstance(last, Paragraph) and last.text.start < at < last.text.end

    def _mend_mark(self, span: Span) -> None:
        """Put a stray full stop back to the nearest paragraph above that lacks one."""
        mark = Text(self.source[span.start : span.end], (span,))
        for blocks, index in islice(self._paragraphs_above(), MARK_STRAYS):
            block = blocks[index]
            if isinstance(block, Paragraph) and lacks_stop(block.text.text):
                blocks[index] = Paragraph(block.text + mark)
                end = block.text.text[-8:]
                message = f"误排到后面的“{mark.text}”已放回“…{end}”之后。"
                values = (mark.text, end)
                self.findings.append(Finding(FindingKind.MOVED_MARK, 0.9, (span,), message, values))
                return
        self.findings.append(
            Finding(
                FindingKind.REMOVED_CHARACTER,
                0.8,
                (span,),
                f"重出的“{mark.text}”已移出正文。",
                (mark.text,),
                removed=True,
                original=mark.text,
            )
        )

    def _paragraphs_above(self) -> Iterator[tuple[list[Block], int]]:
        """Give the paragraphs above, the nearest first, but for the very last."""
        lists = blocks_above(self.outline)
        places = ((blocks, index) for blocks in lists for index in reversed(range(len(blocks))))
        paragraphs = (at for at in places if isinstance(at[0][at[1]], Paragraph))
        return islice(paragraphs, 1, None)


def _groups(parts: Sequence[Part]) -> list[Group]:
    """Give the runs of parts of one kind; an English title is one with the heading above it."""
    own = map(attrgetter("kind"), parts)
    kinds = [_HEADING if kind is _ENGLISH_HEADING else kind for kind in own]
    starts = compress(count(1), map(is_not, kinds, kinds[1:]))
    ends = pairwise([0, *starts, len(parts)]) if parts else ()
    return [(kinds[start], parts[start:end]) for start, end in ends]
