"""The window (Qt); thin, and the only room with words for people."""

from yearbook_reader.quick_start.enumerations import make_them_simply
from yearbook_reader.ui.qt_core import load_qt_core

make_them_simply()  # before any of Qt's thousands of names is made
load_qt_core()
