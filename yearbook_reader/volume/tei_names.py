"""The names of our TEI subset; resources/yearbook.rng says what each is for."""

from __future__ import annotations

TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
OWN_NAMESPACE = "urn:yearbook-reader:tei"
FORMAT_VERSION = "1"


def tei(tag: str) -> str:
    """Give a tag of TEI as lxml writes it."""
    return f"{{{TEI_NAMESPACE}}}{tag}"


AT = f"{{{OWN_NAMESPACE}}}at"
END = f"{{{OWN_NAMESPACE}}}end"
SHEET = f"{{{OWN_NAMESPACE}}}sheet"
SPANS = f"{{{OWN_NAMESPACE}}}spans"
REMOVED = f"{{{OWN_NAMESPACE}}}removed"
XML_ID = f"{{{XML_NAMESPACE}}}id"
XML_LANG = f"{{{XML_NAMESPACE}}}lang"

LINE = tei("lb")
PAGE_BREAK = tei("pb")
CHARACTER = tei("g")
SUPPLIED = tei("supplied")
DIVISION = tei("div")
