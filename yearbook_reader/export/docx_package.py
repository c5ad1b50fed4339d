"""The parts of a .docx file that are the same for every volume, and its title."""

from __future__ import annotations

import html

from yearbook_reader.volume.xml_characters import without_forbidden

WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_CONTENT_TYPES = f"""\
{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD_TYPE}.styles+xml"/>
<Override PartName="/docProps/core.xml"
 ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
"""

_RELATIONSHIPS = f"""\
{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"
 Target="docProps/core.xml"/>
</Relationships>
"""

_DOCUMENT_RELATIONSHIPS = f"""\
{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
</Relationships>
"""

_FONTS = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
)


def _style(identifier: str, name: str, paragraph: str, run: str = "") -> str:
    """Give a paragraph style based on the ordinary one."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>\n"
    )


def _heading(level: int, paragraph: str, half_points: int) -> str:
    return _style(
        f"Heading{level}",
        f"heading {level}",
        f'<w:keepNext/>{paragraph}<w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>',
    )


_CENTERED = '<w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>'
_LEFT = '<w:spacing w:before="200" w:after="60"/>'

_STYLES = "".join(
    [
        f'{_DECLARATION}<w:styles xmlns:w="{WORD_NAMESPACE}">\n',
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}</w:rPr></w:rPrDefault></w:docDefaults>\n",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:style>\n',
        _style("Title", "Title", _CENTERED, '<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>'),
        _style("Subtitle", "Subtitle", '<w:jc w:val="center"/>'),
        _heading(1, _CENTERED, 36),
        _heading(2, _CENTERED, 30),
        _heading(3, _LEFT, 24),
        _heading(4, _LEFT, 21),
        _style("BodyText", "Body Text", '<w:ind w:firstLineChars="200" w:firstLine="420"/>'),
        _style("Caption", "caption", '<w:jc w:val="center"/>', '<w:sz w:val="18"/>'),
        _style("Signature", "Signature", '<w:jc w:val="right"/>'),
        _style("Cell", "Cell", '<w:spacing w:line="240" w:lineRule="auto"/>'),
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        "<w:tblPr><w:tblBorders>",
        *(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        ),
        "</w:tblBorders></w:tblPr></w:style>\n</w:styles>\n",
    ]
)

PACKAGE = {
    "[Content_Types].xml": _CONTENT_TYPES.encode(),
    "_rels/.rels": _RELATIONSHIPS.encode(),
    "word/_rels/document.xml.rels": _DOCUMENT_RELATIONSHIPS.encode(),
    "word/styles.xml": _STYLES.encode(),
}
"""Every part but the document and the properties, by its place in the archive."""


def core_properties(title: str) -> bytes:
    """Give the part that tells the document's title."""
    properties = (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{html.escape(without_forbidden(title))}</dc:title></cp:coreProperties>\n"
    )
    return properties.encode()
