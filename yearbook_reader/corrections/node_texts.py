"""The texts of a node, and the node with others in their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yearbook_reader.corrections.manuscript import Head, Node
from yearbook_reader.volume.model import Caption, Heading, Paragraph, Signature, Table, Text

Texts = tuple[Text, ...]


def texts_of(node: Node) -> Texts:
    """Give every text of a node that has its place in the source, in a fixed order."""
    match node:
        case Head():
            captions = (text for caption in node.captions for text in texts_of(caption))
            own = (node.heading.printed, node.heading_en.printed, node.subtitle, node.author)
            return (*own, *captions)
        case Caption():
            return (node.text, node.credit_line)
        case Table():
            return (node.caption, node.unit, *(cell for row in node.rows for cell in row))
        case _:
            return (node.text,)


def with_texts(node: Node, texts: Texts) -> Node:
    """Give the node with these texts; what was derived from one that changed is so again."""
    if texts == texts_of(node):
        return node
    left = iter(texts)
    match node:
        case Head():
            return replace(
                node,
                heading=_heading(node.heading, next(left)),
                heading_en=_heading(node.heading_en, next(left)),
                subtitle=next(left),
                author=next(left),
                captions=tuple(_caption(each, next(left), next(left)) for each in node.captions),
            )
        case Caption():
            return _caption(node, *left)
        case Table():
            caption, unit = next(left), next(left)
            return Table(_rows(node, left), caption, unit)
        case Signature():
            return _signature(node, *left)
        case _:
            return Paragraph(*left)


def with_text(node: Node, index: int, text: Text) -> Node:
    """Give the node with another text in the place of the one with this index."""
    texts = texts_of(node)
    return with_texts(node, (*texts[:index], text, *texts[index + 1 :]))


def _heading(heading: Heading, printed: Text) -> Heading:
    """Give a heading printed otherwise; its title changes where the change is in it.

    A title that is not in the printed words was given by a person, or comes from elsewhere.
    """
    text, title = printed.text, heading.title
    if not title or title not in heading.printed.text:
        return Heading(title, printed)
    before, _, after = heading.printed.text.partition(title)
    inside = text.startswith(before) and text.endswith(after)
    if not inside or len(text) <= len(before) + len(after):
        return Heading(title, printed)
    return Heading(text[len(before) : len(text) - len(after)], printed)


def _caption(caption: Caption, text: Text, credit_line: Text) -> Caption:
    if _reads_the_same(credit_line, caption.credit_line):
        return Caption(text, caption.credit, credit_line)
    # The engine's patterns are loaded when they are wanted, not when the window opens.
    from yearbook_reader.reconstruct.lexicon.marks import CREDIT

    match = CREDIT.fullmatch(credit_line.text)
    return Caption(text, match["name"] if match else None, credit_line)


def _signature(signature: Signature, text: Text) -> Signature:
    if _reads_the_same(text, signature.text):
        return Signature(text, signature.names)
    from yearbook_reader.reconstruct.lexicon.marks import SIGNATURE, names_in

    match = SIGNATURE.fullmatch(text.text)
    return Signature(text, names_in(match["names"]) if match else (text.text,))


def _reads_the_same(text: Text, before: Text) -> bool:
    """Tell whether two texts differ at most in the forms of their characters."""
    from yearbook_reader.reconstruct.characters.compatibility import fold_characters

    return text == before or fold_characters(text.text) == fold_characters(before.text)


def _rows(table: Table, cells: Iterator[Text]) -> tuple[tuple[Text, ...], ...]:
    return tuple(tuple(next(cells) for _ in row) for row in table.rows)
