"""The command line: what can be done without the window.

Exit codes: 0 well, 1 found something wrong, 2 could not do it. Results go to stdout, sentences
for people to stderr.
"""

from yearbook_reader.cli.commands import parse, run
from yearbook_reader.cli.convert import FORMAT_NAMES
from yearbook_reader.cli.speech import FAILED, complain

__all__ = ["FAILED", "FORMAT_NAMES", "complain", "parse", "run"]
