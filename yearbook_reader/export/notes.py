"""Annotations as people and other programs take them along: what every format has in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from yearbook_reader.annotations.addresses import address
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.exchange.review_package import Identity
from yearbook_reader.volume.citation import cited, reference, years_told

COLORS = {
    Color.YELLOW: "黄",
    Color.GREEN: "绿",
    Color.BLUE: "蓝",
    Color.PINK: "粉",
    Color.PURPLE: "紫",
}
FIELDS = (
    *("年鉴", "卷年", "记述年", "位置", "页码", "引文", "批注", "标签", "颜色", "样式", "状态"),
    *("作者", "出处", "参考文献", "链接", "创建", "修改", "编号", "回复", "相关"),
)
STYLES = {Style.HIGHLIGHT: "标亮", Style.UNDERLINE: "划线"}
STATES = {State.NONE: "", State.TO_CHECK: "待核", State.CHECKED: "已核"}


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation with the identity of its volume."""

    annotation: Annotation
    volume: Identity

    @property
    def citation(self) -> str:
        """Give the quoted words with their source."""
        return cited(
            self.annotation.quote,
            self.volume.title,
            (self.volume.edition_year, self.volume.covers_year),
            self.annotation.titles,
            self.annotation.page,
        )

    @property
    def reference(self) -> str:
        """Give the source as a list of references has it, after GB/T 7714."""
        return reference(
            self.volume.title,
            self.volume.edition_year,
            self.annotation.titles,
            self.annotation.page,
        )

    @property
    def link(self) -> str:
        """Give the address that opens the place."""
        return address(self.annotation.source_sha256, self.annotation.entry_id)

    def words(self) -> dict[str, str]:
        """Give every field in words, by the name that tables and templates know it by."""
        annotation, volume = self.annotation, self.volume
        words = (
            volume.title,
            _year(volume.edition_year),
            _year(volume.covers_year),
            " › ".join(annotation.titles),
            annotation.page,
            annotation.quote,
            annotation.note,
            "、".join(annotation.tags),
            COLORS[annotation.color],
            STYLES[annotation.style],
            STATES[annotation.state],
            annotation.author,
            self.citation,
            self.reference,
            self.link,
            annotation.created,
            annotation.modified,
            annotation.id,
            annotation.reply_to,
            "\n".join(annotation.links),
        )
        return dict(zip(FIELDS, words, strict=True))


def notes_of(
    annotations: Iterable[Annotation], volumes: Mapping[str, Identity]
) -> tuple[Note, ...]:
    """Give annotations with their volumes, of which some may be unknown, in the order given."""
    return tuple(
        Note(each, volumes.get(each.source_sha256, Identity(each.source_sha256)))
        for each in annotations
    )


def chapters_of(notes: Sequence[Note]) -> list[tuple[Identity, str, list[Note]]]:
    """Give runs of notes under one volume and one path of titles, in the order given."""
    grouped = groupby(notes, key=lambda note: (note.volume, " › ".join(note.annotation.titles)))
    return [(volume, path, list(group)) for (volume, path), group in grouped]


def volume_heading(volume: Identity) -> str:
    """Give the title under which a volume's notes stand, with its years: a shelf has many years."""
    if not volume.title:
        return volume.sha256
    return volume.title + years_told(volume.edition_year, volume.covers_year)


def particulars(note: Note) -> str:
    """Give tags, state and author in one line; empty without any."""
    annotation = note.annotation
    parts = [f"#{tag}" for tag in annotation.tags]
    parts += [part for part in (STATES[annotation.state], annotation.author) if part]
    return "　".join(parts)


def _year(year: int | None) -> str:
    return "" if year is None else str(year)
