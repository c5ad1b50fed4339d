"""Pages are painted by a process of their own; what goes wrong there is a sentence here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from yearbook_reader.errors import SourceError
from yearbook_reader.progress import Cancelled
from yearbook_reader.sources.pdf import rendering
from yearbook_reader.sources.pdf.processes.page_image import MOST_PIXELS
from yearbook_reader.sources.pdf.rendering import PageRenderer

SAMPLE = Path(__file__).parents[3] / "samples" / "v4_jizhou_2019" / "volume.pdf"


@pytest.fixture
def renderer() -> Iterator[PageRenderer]:
    """Give a renderer of a sample."""
    made = PageRenderer(SAMPLE, "霁州年鉴.pdf")
    yield made
    made.close()


def test_a_page_is_painted_at_the_scale_that_is_asked_for(renderer: PageRenderer) -> None:
    image = renderer.image(2, 2.0)
    assert (image.width, image.height) == (2 * image.points_wide, 2 * image.points_high)
    assert len(image.pixels) == 4 * image.width * image.height
    assert (image.sheet, image.pages) == (2, 11)
    assert min(bytes(image.pixels)) < 64  # ink
    assert bytes(image.pixels).count(255) > image.width * image.height  # paper


def test_one_process_paints_all_pages_and_the_last_are_kept(renderer: PageRenderer) -> None:
    first = renderer.image(1, 1.0)
    child = renderer._child
    assert renderer.image(2, 1.0) != first
    assert renderer.image(1, 1.0) is first
    assert renderer._child is child


def test_a_picture_larger_than_bearable_is_painted_smaller(renderer: PageRenderer) -> None:
    image = renderer.image(1, 1000.0)
    assert image.width * image.height <= MOST_PIXELS
    assert image.width / image.height == pytest.approx(
        image.points_wide / image.points_high, rel=0.01
    )


@pytest.mark.parametrize("sheet", [0, 12, 2**32 - 1])
def test_a_page_that_is_not_there_gets_a_sentence_and_others_go_on(
    renderer: PageRenderer, sheet: int
) -> None:
    with pytest.raises(SourceError, match="画不出来"):
        renderer.image(sheet, 1.0)
    assert renderer.image(1, 1.0).width


def test_after_its_process_has_died_a_renderer_starts_another(renderer: PageRenderer) -> None:
    renderer.image(1, 1.0)
    assert renderer._child is not None
    renderer._child._process.kill()
    renderer._child._process.wait()
    with pytest.raises(SourceError, match="画不出来"):
        renderer.image(2, 1.0)
    assert renderer.image(2, 1.0).width


def test_a_stale_picture_is_thrown_away(renderer: PageRenderer) -> None:
    def cancel(done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        renderer.image(1, 1.0, cancel)
    assert renderer.image(3, 1.0).sheet == 3


def test_a_page_that_takes_too_long_is_given_up(
    renderer: PageRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "PAGE_SECONDS", -1.0)
    with pytest.raises(SourceError, match="用时太久"):
        renderer.image(1, 1.0)


def test_a_file_that_is_no_pdf_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "broken.pdf"
    file.write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    broken = PageRenderer(file, "坏的.pdf")
    with pytest.raises(SourceError, match="坏的"):
        broken.image(1, 1.0)
    broken.close()


def test_a_page_shown_turned_is_painted_turned(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(100, 200)
    page.set_rotation(90)
    page.close()
    document.save(tmp_path / "turned.pdf")
    turned = PageRenderer(tmp_path / "turned.pdf", "横排.pdf")
    image = turned.image(1, 1.0)
    turned.close()
    assert (image.width, image.height) == (200, 100)
