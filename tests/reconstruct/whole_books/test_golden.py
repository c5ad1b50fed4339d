"""The seed's reconstruction, word for word, as files that are reviewed as diffs.

`pytest tests/reconstruct/whole_books/test_golden.py --update-golden` rewrites them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.model import Caption, Signature
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import Item, content, units

GOLDEN = Path(__file__).parents[2] / "golden" / "seed"


@pytest.fixture
def seed(seed_path: Path) -> Reconstruction:
    return reconstruct(read_source(seed_path))


def written(reconstruction: Reconstruction) -> str:
    volume = reconstruction.volume
    lines = [f"{volume.title} · edition {volume.edition_year} · covers {volume.covers_year}"]
    for chapter in volume.chapters:
        lines.append(f"chapter: {chapter.heading.title} / {chapter.heading_en.title}")
    for unit in units(volume):
        lines.append("")
        lines.extend(described(item) for item in content(unit))
    lines.append("")
    lines.extend(f"{each.kind}: {each.text.text}" for each in volume.forme_work)
    return "\n".join(lines) + "\n"


def described(item: Item) -> str:
    text = "".join(text.text for text in item.texts)
    match item.block:
        case Caption(caption, credit, _):
            return f"caption: {caption.text} ({credit})"
        case Signature(_, names):
            return f"signature: {'、'.join(names)}"
        case None:
            return f"{item.kind.value}: {item.title}"
        case _:
            return f"{item.kind.value}: {text}"


def findings_written(reconstruction: Reconstruction, source: str) -> str:
    return "".join(
        f"{finding.kind} {finding.confidence:.2f} "
        f"{' '.join(f'{span.start}-{span.end}' for span in finding.spans[:4])} {finding.message}\n"
        for finding in reconstruction.findings
    )


@pytest.mark.parametrize("name", ["volume.txt", "findings.txt"])
def test_the_seed_is_reconstructed_word_for_word(
    seed: Reconstruction, seed_path: Path, name: str, request: pytest.FixtureRequest
) -> None:
    texts = {
        "volume.txt": written(seed),
        "findings.txt": findings_written(seed, seed_path.read_text(encoding="utf-8")),
    }
    if request.config.getoption("--update-golden"):
        (GOLDEN / name).write_text(texts[name], encoding="utf-8")
    assert texts[name] == (GOLDEN / name).read_text(encoding="utf-8")
