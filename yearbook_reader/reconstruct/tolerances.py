"""How far a printed page may be from the ideal before a rule no longer applies.

Widths are in em: one Chinese character. A bound that only one rule needs stands beside that rule.
"""

ISOLATED_SHARE = 0.08  # of lines that hold only digits or Latin: they stand isolated
SHORT_LINE = 2.5  # a paragraph's last line is narrower than its neighbours by this
TORN_LINE = 0.6  # share of its neighbours' width: a last line that lost its full stop
HEADING_WIDTH = 24.0  # a section's or chapter's title is not wider
TITLE_LENGTH = 60  # characters of an entry's title at most
TITLE_LINES = 4  # printed lines over which an entry's title may break
CAPTION_LENGTH = 120  # characters of a caption at most
CAPTION_LINES = 40  # source lines a caption may be scattered over
HEAD_DISTANCE = 8  # lines from a page's edge within which a running head stands
HEAD_LENGTH = 30  # characters of a running head at most
LONGEST_LINE = 20_000  # characters of a line that rules look at; longer is plain text
YEAR_SHARE = 0.5  # of the years named that must agree before a book covers that year
MOST_PLACES = 200  # that one finding leads to; a large book has tens of thousands
