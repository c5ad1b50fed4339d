"""The colophon (版权页): the page on which stands how the book is catalogued."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.model import FormeWorkKind

COLOPHON = "图书在版编目（CIP）数据\n青崖年鉴．2019／青崖县编．—方志出版社\n责任编辑：张建成\n"
TEXT = "水利\n综述\n【概况】全县部署工作，投资增长百分之四。\n【防洪】年内整治河道，投资增长。\n"


def test_a_colophon_is_forme_work() -> None:
    forme_work = book(f"{TEXT}\f{COLOPHON}").forme_work
    assert [each.kind for each in forme_work].count(FormeWorkKind.COVER) == 3


def test_the_number_of_a_book_tells_its_colophon_too() -> None:
    colophon = (
        "青崖年鉴（2019）\n出　版：方志出版社\n书　号：ISBN 978-7-5144-1701-6\n定　价：198元\n"
    )
    forme_work = book(f"{TEXT}\f{colophon}").forme_work
    assert [each.kind for each in forme_work].count(FormeWorkKind.COVER) == 4
