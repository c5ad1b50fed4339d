"""Addresses: of a place in a volume, which open it, and the names of notes in other files."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

SCHEME = "yearbook-reader"

_NOTE = "urn:yearbook-reader:note:"
_UUID = "urn:uuid:"
_ADDRESS = re.compile(rf"{SCHEME}://([^/?#]*)(?:/([^?#]*))?(?:[?#].*)?", re.DOTALL)
_WEB = re.compile(r"https?://\S+")


class Place(NamedTuple):
    """A volume by its source's sha256, and an entry of it, or none."""

    source_sha256: str
    entry_id: str


def address(source_sha256: str, entry_id: str = "") -> str:
    """Give the address that opens a volume, at an entry where one is given."""
    volume = f"{SCHEME}://{_quoted(source_sha256)}"
    return f"{volume}/{_quoted(entry_id)}" if entry_id else volume


def titled(address: str, title: str) -> str:
    """Give an address that bears the title of its place, for people; it opens the same."""
    bare = address.partition("#")[0]
    return f"{bare}#{_quoted(title)}" if title else bare


def title_of_address(text: str) -> str:
    """Give the title that an address bears; empty where it bears none."""
    return _unquoted(text.partition("#")[2])


def place_of_address(text: str) -> Place | None:
    """Read an address; None where the text is none."""
    match = _ADDRESS.fullmatch(text.strip())
    if match is None or not match[1]:
        return None
    return Place(_unquoted(match[1]), _unquoted(match[2] or ""))


def iri_of(identifier: str) -> str:
    """Give the IRI of a note: a UUID's own, a web address as it is, else a name of ours."""
    from uuid import UUID

    try:
        is_plain = str(UUID(identifier)) == identifier
    except ValueError:
        is_plain = False
    if is_plain:
        return _UUID + identifier
    if _WEB.fullmatch(identifier):
        return identifier
    return _NOTE + _quoted(identifier)


def identifier_of(iri: str) -> str:
    """Give the id of the note that has this IRI; what `iri_of` made is undone."""
    if iri.startswith(_NOTE):
        return _unquoted(iri.removeprefix(_NOTE))
    return iri.removeprefix(_UUID)


def _quoted(name: str) -> str:
    return quote(name, safe="", errors="surrogatepass")


def _unquoted(name: str) -> str:
    return unquote(name, errors="surrogatepass")
