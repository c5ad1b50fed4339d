"""The door: the window, or a command."""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress

# All else is imported where it is used: meanwhile Qt's libraries are loaded on another core.
# Not even `typing` before that: it brings regular expressions and enumerations along.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from threading import Thread

_LINKS = ("yearbook-reader:", "file://")
# The first brings Qt's own along.
_LIBRARIES = ("QtWidgets.abi3.so", "QtGui.abi3.so", "QtCore.abi3.so")
_PLUGIN_FOR_X11 = "Qt/plugins/platforms/libqxcb.so"
# What Python's modules and PySide's load at every start, and use for a sentence about a mistake, an
# archive, a digest, or paths of another system; the first is loaded twice, and used once.
MODULES_FOR_LATER = (
    "shibokensupport.signature.loader",
    "inspect",
    "traceback",
    "ipaddress",
    "ntpath",
    "copy",
    "hashlib",
    "base64",
    "zipfile",
    "tempfile",
    "shibokensupport.signature.layout",
    "shibokensupport.signature.parser",
    "shibokensupport.signature.errorhandler",
    "shibokensupport.signature.lib.enum_sig",
    "shibokensupport.signature.lib.pyi_generator",
    "shibokensupport.signature.lib.tool",
)
_VIRTUAL_SCREEN = "可用虚拟屏幕（软件包 xvfb）：xvfb-run -a ./yearbook-reader"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is given; give the exit code."""
    _speak_utf8()
    words = _with_open(sys.argv[1:] if argv is None else argv)
    if _is_plain(words):
        return _open_window(None, words[1:])
    from yearbook_reader.quick_start.value_functions import compile_them_later

    compile_them_later()
    # The commands take as long to load as the window's frame.
    from yearbook_reader.cli import parse, run

    arguments = parse(words)
    if arguments.command:
        return run(arguments)
    return _open_window(arguments.data_dir, arguments.files, arguments.entry, arguments.find)


def _with_open(words: Sequence[str]) -> Sequence[str]:
    """Put `open` in front of a file or link that comes without a command."""
    at = 2 if words[:1] == ["--data-dir"] else 0
    # No command has such a mark in its name.
    named = at < len(words) and not words[at].startswith("-") and set(words[at]) & set("./:\\")
    return [*words[:at], "open", *words[at:]] if named else words


def _is_plain(words: Sequence[str]) -> bool:
    """Tell whether the words ask for the window, with no options: `[open [FILE...]]`."""
    if any(word.startswith("-") for word in words):
        return False
    return not words or words[0] == "open"


def _speak_utf8() -> None:
    """Make stdout and stderr UTF-8 whatever the locale; what has no UTF-8 form is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _open_window(
    data_dir: Path | None, words: Sequence[str], entry: str | None = None, find: str | None = None
) -> int:
    # All that is made until the window is settled stays: there is no garbage to look for.
    gc.disable()
    if sys.platform != "win32":
        # Of ten thousand functions that PySide wants of Qt few are called: each is looked up then.
        sys.setdlopenflags(os.RTLD_LAZY)
    from yearbook_reader.quick_start.compiled_modules import find_them_directly

    find_them_directly("yearbook_reader")
    from yearbook_reader.quick_start.loaded_later import load_later

    load_later(*MODULES_FOR_LATER)
    folder = _folder_of_pyside()
    on_linux = sys.platform == "linux"
    loading = _load_beside(folder) if on_linux and folder else None
    from pathlib import Path

    from yearbook_reader.quick_start.value_functions import compile_them_later

    compile_them_later()
    from yearbook_reader.errors import YearbookError
    from yearbook_reader.paths import user_paths

    paths, linked = user_paths(data_dir), ""
    files = [Path(word) for word in words]
    if any(word.startswith(_LINKS) for word in words):
        from yearbook_reader.cli.links import followed

        try:
            files, linked = followed(paths, words)
        except YearbookError as error:
            return _refuse(str(error))
    obstacle = _obstacle_to_a_window(folder) if on_linux else ""
    if obstacle:
        if loading is not None:
            loading.join()  # no process should end while it loads something
        return _refuse(obstacle)
    try:
        from yearbook_reader.ui.app import run_window
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        return _refuse(f"图形界面无法载入（{error}）。请按 README 安装；不用窗口的命令照常可用。")
    return run_window(paths, files, entry or linked, find or "")


def _refuse(sentence: str) -> int:
    from yearbook_reader.cli import FAILED, complain

    complain(sentence)
    return FAILED


def _folder_of_pyside() -> str:
    """Give the folder of the package that holds Qt; empty where it is not installed."""
    from importlib.util import find_spec

    package = find_spec("PySide6")
    return next(iter(package.submodule_search_locations or ()), "") if package else ""


def _load_beside(folder: str) -> Thread:
    """Begin to load Qt's libraries, and which fonts there are, on another core.

    What is missing is told by whoever needs it.
    """
    # A library too: it would wait for those that are loaded beside it.
    import _typing  # type: ignore[import-not-found]  # noqa: F401
    from ctypes import CDLL, c_char_p, c_int, c_void_p
    from threading import Thread

    # Python's own way to load a library holds up all other threads of Python.
    load = CDLL(None).dlopen
    load.argtypes, load.restype = (c_char_p, c_int), c_void_p

    def load_all() -> None:
        for name in _LIBRARIES:
            load(os.fsencode(f"{folder}/{name}"), os.RTLD_LAZY)
        if _is_for_x11():
            load(os.fsencode(f"{folder}/{_PLUGIN_FOR_X11}"), os.RTLD_LAZY)
            with suppress(OSError):
                CDLL("libfontconfig.so.1").FcInit()

    loading = Thread(target=load_all, daemon=True)
    loading.start()
    return loading


def _is_for_x11() -> bool:
    """Tell whether Qt would draw the window through X11."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return platform.startswith("xcb") or not (platform or os.environ.get("WAYLAND_DISPLAY"))


def _obstacle_to_a_window(folder: str) -> str:
    """Give a sentence on why Qt could draw no window, and would end the process; else nothing."""
    if _is_for_x11():
        if not os.environ.get("DISPLAY"):
            return f"没有图形显示，窗口打不开。{_VIRTUAL_SCREEN}"
        return _obstacle_to_x11(f"{folder}/{_PLUGIN_FOR_X11}")
    return ""


def _obstacle_to_x11(plugin: str) -> str:
    from ctypes import CDLL, c_void_p
    from pathlib import Path

    try:
        if Path(plugin).exists():
            CDLL(plugin)
        xcb = CDLL("libxcb.so.1")
    except OSError as error:
        library = str(error).partition(":")[0]
        return f"缺少窗口需要的系统库 {library}。请按 README 安装；不用窗口的命令照常可用。"
    xcb.xcb_connect.restype = c_void_p
    # Left open: a screen that its last program leaves, as xvfb-run's, would begin anew first.
    connection = c_void_p(xcb.xcb_connect(None, None))
    if not xcb.xcb_connection_has_error(connection):
        return ""
    display = os.environ["DISPLAY"]
    return f"连不上图形显示 {display}，窗口打不开。{_VIRTUAL_SCREEN}"


if __name__ == "__main__":
    sys.exit(main())
