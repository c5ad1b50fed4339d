"""Source -> Volume and findings, by an ordered list of small pure steps.

Words that the steps share. A *piece* is a line as extraction left it, which may be less than a
printed line; a *joint* is what lies between two pieces. A line is *narrow* that is one piece of
digits or Latin letters; where these stand alone all over a book, it is *isolated*. The *draft*
holds the lines, with the *roles* of those that were set aside; the others are its *body*. What a
line, or several, turn out to be is a *part*. A *mark* opens the titles of entries (【 or ■); a
*lead* is a title without one at the beginning of a line of text. A *stop* ends or parts sentences.
*Forme work* is what a page has for the printer's sake, such as running heads and page numbers.
An *em* is the width of a Chinese character.
"""

from yearbook_reader.quick_start.pattern_sets import compile_each_set_once

compile_each_set_once()  # before any of the hundreds of patterns in this package is
