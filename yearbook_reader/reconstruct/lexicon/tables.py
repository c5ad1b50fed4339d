"""What tables call themselves in their titles, and their columns at the heads of these."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import SENTENCE_END

TABLE_KIND = r"(?:表|一[览覽]|名[录錄单單]|情[况況]|[统統][计計]|指[标標])"
TITLE_ENDS = frozenset("表览覽录錄单單况況计計标標")  # the last characters of a kind
TABLE_TITLE = re.compile(
    rf"(?:附?表\s?\d{{1,2}}：\s?)?[^{re.escape(SENTENCE_END)}，；：]{{2,60}}{TABLE_KIND}"
)
# A table's number (表1, 附表3), or a year or two, before its title.
NUMBER_OR_YEAR = re.compile(r"附?表\s?\d|(?:19|20)\d\d(?:[-—–](?:19|20)\d\d)?\s?年(?!\s?\d)")
TABLE_UNIT = re.compile(r"[（(]?\s*(?:[计計]量)?[单單]位\s*[：:].{1,40}")  # （单位：万元）
CONTINUED_BEGINS = "续續表（("
CONTINUED = re.compile(
    r"[（(]?[续續]上?表(?:[\s\d一二三四五六七八九十（()）.-]{0,8})"
    rf"|(?:表\s?[\d.-]{{1,6}}|.{{4,60}}{TABLE_KIND})"
    r"\s?[（(][续續]表?[\s\d一二三四五六七八九十]{0,4}[）)]"
)

FEWEST_NAMED = 2  # columns with a usual name that tell a header
LONGEST_NAME = 6  # characters of such a name

# The field's own words at the head of columns.
_NAMES_COLUMN = re.compile(
    r"(?:名[称稱]|[单單]位|姓名|[职職][务務]|[职職][称稱]|[时時][间間]|日期|等[级級]|[类類][别別]|[备備]注"
    r"|部[门門]|[机機][关關]|[称稱][号號]|[奖獎][项項]|地址|序[号號]|指[标標]|[项項]目)\Z"
)


def names_table(text: str) -> bool:
    """Tell a table's title that begins with its number or a year (2018年水闸情况)."""
    return text[-1] in TITLE_ENDS and NUMBER_OR_YEAR.match(text) is not None


def is_continued(text: str) -> bool:
    """Tell the title of a table that goes on from the page before (续表)."""
    likely = text[0] in CONTINUED_BEGINS or text[-1] in "）)"
    return likely and CONTINUED.fullmatch(text) is not None


def names_column(text: str) -> bool:
    """Tell a word that usually heads a column (获奖单位), with brackets behind it or without."""
    name = text.partition("（")[0]
    return len(name) <= LONGEST_NAME and _NAMES_COLUMN.search(name) is not None
