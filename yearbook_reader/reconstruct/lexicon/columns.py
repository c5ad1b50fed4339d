"""The words that usually stand at the head of a table's columns."""

from __future__ import annotations

import re

FEWEST_NAMED = 2  # columns with a usual name that tell a header
LONGEST_NAME = 6  # characters of such a name

# The field's own words at the head of columns.
_NAMES_COLUMN = re.compile(
    r"(?:名[称稱]|[单單]位|姓名|[职職][务務]|[职職][称稱]|[时時][间間]|日期|等[级級]|[类類][别別]|[备備]注"
    r"|部[门門]|[机機][关關]|[称稱][号號]|[奖獎][项項]|地址|序[号號]|指[标標]|[项項]目)\Z"
)


def names_column(text: str) -> bool:
    """Tell a word that usually heads a column (获奖单位), with brackets behind it or without."""
    name = text.partition("（")[0]
    return len(name) <= LONGEST_NAME and _NAMES_COLUMN.search(name) is not None
