"""How long a volume takes from the start of the program to a settled window, beside other readers.

A yearbook of 1.2 million characters in 30 chapters is opened by this program from its library, as a
PDF of two columns by evince and okular, and as an EPUB of a document a section by calibre's
ebook-viewer. All draw on one virtual screen whose picture lies in a file: a window is settled once
the picture has not changed for a while in which the program hardly worked, and the time is that of
the last change. A bare window of PySide's, and one with a page of plain text in it, are the least
that a program like this one can take: the shares that those take of the others are given, too.

All have opened the book before, in the round that is not counted: what a program keeps of a book
(ours when it is imported, ebook-viewer when it first prepares it) is there, and all files are in
memory. Each window has the size that its program gives it, which is by far the largest for ours;
each shows the beginning of the text. The programs take turns; one that is not installed is left
out. Needs Xvfb, and dbus-daemon for those that speak over it.
"""

from __future__ import annotations

import argparse
import mmap
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from yearbook_reader.export.formats import FORMATS
from yearbook_reader.library import Library
from yearbook_reader.paths import HOME_VARIABLE, user_paths
from yearbook_reader.sources.reader import read_source

HOUSE = Path(__file__).parent.parent
SEED = HOUSE / "seeds" / "下城年鉴-科学技术.txt"
CHARACTERS = 1_200_000
CHAPTERS = """
    概貌 农业 工业 建筑业 商贸业 旅游 金融 财政税务 经济管理 城市建设 城市管理 交通运输 信息化
    生态环境 科学技术 教育 文化 卫生 体育 社会生活 街道 法治 军事 民主党派 社会团体 纪检监察
    区委 区人大 区政府 区政协
"""
SECTIONS = "综述 规划管理 项目建设 行业服务 企业选介 宣传教育 队伍建设"
ROUNDS = 5
LOOK_EVERY = 0.004  # seconds
QUIET = 2.0  # seconds without a change that make a window settled
FIRST_QUIET = 20.0  # the same in the first round, in which a viewer may prepare the book
IDLE = 0.05  # share of that time which a settled program may work
TIME_LIMIT = 180.0  # seconds
FEWEST_BITS = 4_000  # of the picture; a caret that blinks is no change
SCREEN = "1400x900x24"
COLUMNS, LINES, LINE_CHARACTERS = 2, 40, 22  # of a page
OWN, BARE, BARE_TEXT = "yearbook-reader", "bare QMainWindow", "bare QTextEdit"
OTHERS = ("evince", "okular", "ebook-viewer")
FIRST_SECTION = "toc-href-contains:unit-0001.xhtml"
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.exec()
"""
BARE_PAGE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
window.resize(1240, 820)
page = QTextEdit()
page.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8")[:5000])
window.setCentralWidget(page)
window.show()
application.exec()
"""
# A hint that it lays over the page goes away two seconds later: no one waits for that.
OKULAR_WITHOUT_HINTS = "[General]\nShowOSD=false\n"


@dataclass(frozen=True)
class Reader:
    """A program: how it is called, and how much of its time ours may take at most."""

    name: str
    command: tuple[str, ...]
    goal: float | None = None


@dataclass(frozen=True)
class Times:
    """Seconds from the start to the last change of the picture, and of the processor till then."""

    elapsed: float
    worked: float


def main() -> int:
    """Print the table; give 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--beside", nargs="*", choices=OTHERS, default=OTHERS, metavar="READER")
    arguments = parser.parse_args()
    if shutil.which("Xvfb") is None:
        print("Xvfb is not installed: nothing measured")
        return 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        wanted = (OWN, BARE, BARE_TEXT, *arguments.beside)
        readers = [each for each in prepared(folder) if each.name in wanted]
        with virtual_screen(folder) as (screen, environment):
            taken: dict[str, list[Times]] = {reader.name: [] for reader in readers}
            for number in range(arguments.rounds + 1):
                quiet = QUIET if number else FIRST_QUIET
                for reader in readers:
                    times = times_to_settle(reader, screen, environment, quiet)
                    # The first is not counted: files come into memory, settings are made.
                    taken[reader.name] += [times] if number else []
    return report(readers, taken)


def report(readers: list[Reader], taken: dict[str, list[Times]]) -> int:
    """Print the medians, and what ours and the least window with a text take of each."""
    own, least = (median(times.elapsed for times in taken[name]) for name in (OWN, BARE_TEXT))
    missed = False
    print(
        f"{'start to settled window':<26}{'median':>10}{'ours/it':>9}{'goal':>7}{'least/it':>10}"
        f"{'processor':>13}"
    )
    for reader in readers:
        middle = median(times.elapsed for times in taken[reader.name])
        worked = median(times.worked for times in taken[reader.name])
        goal = f"{reader.goal:g}x" if reader.goal else ""
        shares = f"{own / middle:>8.2f}x{goal:>7}{least / middle:>9.2f}x"
        print(f"{reader.name:<26}{middle:>8.2f} s{shares}{worked:>11.2f} s")
        missed |= reader.goal is not None and own / middle > reader.goal
    return int(missed)


def prepared(folder: Path) -> list[Reader]:
    """Make the text in each form, and give the programs that are there to open it."""
    text, pdf, epub = (folder / f"volume.{ending}" for ending in ("txt", "pdf", "epub"))
    text.write_text(yearbook_of_length(CHARACTERS), encoding="utf-8")
    library = Library(user_paths(folder / "library"))
    opened = library.add(text)
    write_pdf(FORMATS["text"](opened.reconstruction).decode(), pdf)
    epub.write_bytes(FORMATS["epub"](opened.reconstruction))
    library.bring_index_up_to_date()
    library.close()
    (folder / ".config").mkdir()
    (folder / ".config" / "okularpartrc").write_text(OKULAR_WITHOUT_HINTS, encoding="utf-8")
    readers = [
        Reader(OWN, (str(HOUSE / "yearbook-reader"), "open", str(text))),
        Reader("evince", ("evince", str(pdf)), 1.3),
        Reader("okular", ("okular", str(pdf)), 0.6),
        # Its page one has the book's title alone.
        Reader("ebook-viewer", ("ebook-viewer", "--open-at", FIRST_SECTION, str(epub)), 0.2),
        Reader(BARE, (sys.executable, "-c", BARE_WINDOW)),
        Reader(BARE_TEXT, (sys.executable, "-c", BARE_PAGE, str(text))),
    ]
    for reader in readers:
        if shutil.which(reader.command[0]) is None:
            print(f"{reader.name} is not installed: left out")
    return [reader for reader in readers if shutil.which(reader.command[0])]


def yearbook_of_length(characters: int) -> str:
    """Give a yearbook of about so many characters: the seed's entries, as broken as they are there.

    Each section opens with an overview, and all its entries are signed at its end.
    """
    text = re.sub(r"\n科学技术\n\s*(Science & Technology\n)?", "\n", read_source(SEED).text)
    pieces = re.split(r"(?=【)", text)[1:]
    entries = [re.split(r"\n（张建成）|\n）\n", piece)[0].rstrip() + "\n\n" for piece in pieces]
    overviews = [entry for entry in entries if entry.startswith("【概况】")]
    others = [entry for entry in entries if not entry.startswith("【概况】")]
    chance = random.Random(1)
    chapters, sections = CHAPTERS.split(), SECTIONS.split()
    in_section = characters // (len(chapters) * len(sections))
    parts = ["下城年鉴\n\n"]
    for chapter in chapters:
        parts.append(f"{chapter}\n\nDistrict Affairs\n\n")
        for section in sections:
            overview = chance.choice(overviews)
            parts += [f"{section}\n\n", overview]
            length = len(overview)
            while length < in_section:
                parts.append(chance.choice(others))
                length += len(parts[-1])
            parts.append("（张建成）\n\n")
    return "".join(parts)


def write_pdf(text: str, file: Path) -> None:
    """Write the text as a PDF of pages with two columns."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter

    application = QGuiApplication.instance() or QGuiApplication([])
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Serif CJK SC", 10))
    lines = [
        line[at : at + LINE_CHARACTERS]
        for line in text.splitlines()
        for at in range(0, len(line), LINE_CHARACTERS)
    ]
    width, height = writer.width() // COLUMNS, painter.fontMetrics().lineSpacing()
    for number, line in enumerate(lines):
        column, row = divmod(number % (COLUMNS * LINES), LINES)
        if number and not (column or row):
            writer.newPage()
        painter.drawText(column * width, height * (row + 1), line)
    painter.end()
    del application


@contextmanager
def virtual_screen(folder: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """Give the file that is the screen's picture, and the environment of who draws on it."""
    pictures = folder / "pictures"
    pictures.mkdir()
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-fbdir", str(pictures)]
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        HOME_VARIABLE: str(folder / "library"),
        "QT_QPA_PLATFORM": "xcb",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "LANG": "C.UTF-8",
    }
    # A program that is used has its bytecode on disk.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        environment["DISPLAY"] = ":" + os.read(reading, 16).decode().strip()
        bus = start_bus(environment)
        try:
            yield pictures / "Xvfb_screen0", environment
        finally:
            if bus is not None:
                bus.terminate()
                bus.wait()
            screen.terminate()


def start_bus(environment: dict[str, str]) -> subprocess.Popen[str] | None:
    """Start a message bus for all programs, where there is one to start."""
    if shutil.which("dbus-daemon") is None:
        return None
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    bus = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert bus.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    return bus


def times_to_settle(
    reader: Reader, screen: Path, environment: dict[str, str], quiet: float
) -> Times:
    """Start the program and wait until its window is settled: `quiet` seconds without a change."""
    with screen.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as shown:
        before = shown[:]
        begin = perf_counter()
        process = subprocess.Popen(
            reader.command,
            env=environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            return last_change(shown, before, begin, process.pid, quiet)
        except TimeoutError:
            raise SystemExit(f"{reader.name}: no settled window in {TIME_LIMIT:g} s") from None
        finally:
            end(process)
            sleep(0.5)


def last_change(shown: mmap.mmap, before: bytes, begin: float, session: int, quiet: float) -> Times:
    """Wait until the picture has changed and all is quiet; give when it changed last."""
    changed = None
    seen, quiet_from, worked = before, begin, 0.0
    while (now := perf_counter()) - begin < TIME_LIMIT:
        # As bytes they are compared at no cost that the programs would feel.
        if (picture := shown[:]) != seen:
            seen = picture
            if differing_bits(seen, before) > FEWEST_BITS:
                worked = seconds_worked(session)
                changed, before = Times(now - begin, worked), seen
                quiet_from = now
        elif changed is not None and now - quiet_from > quiet:
            if seconds_worked(session) - worked < IDLE * quiet:
                return changed
            quiet_from, worked = now, seconds_worked(session)
        sleep(LOOK_EVERY)
    raise TimeoutError


def seconds_worked(session: int) -> float:
    """Give the processor time of all processes that run in a session."""
    ticks = 0
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = file.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        if int(values[3]) == session:
            ticks += int(values[11]) + int(values[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def differing_bits(one: bytes, other: bytes) -> int:
    """Give how many bits of two pictures differ."""
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).bit_count()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, kind)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


if __name__ == "__main__":
    sys.exit(main())
