"""The one parser that reads XML here."""

from __future__ import annotations

from typing import cast

from lxml import etree


def xml_parser(target: object = None) -> etree.XMLParser:
    """Give a parser that trusts no file: no entity, no network, no huge text.

    With a `target` it makes no tree but tells the target of every element as it comes, as
    lxml documents it.
    `collect_ids=False` must not be added: it makes libxml2 open external document types.
    """
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        target=cast("etree.ParserTarget | None", target),
    )
