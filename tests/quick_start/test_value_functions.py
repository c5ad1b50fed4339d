"""A class whose functions are compiled when they are called is as one that Python declares."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import yearbook_reader
from yearbook_reader.quick_start.value_functions import compile_them_later

HOUSE = Path(yearbook_reader.__file__).parents[1]
EVERY_ONE = Path(__file__).with_name("every_value_class.py")


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(dataclasses, "_create_fn"):
        pytest.skip("this Python compiles all of a class in one go")
    monkeypatch.setattr(dataclasses, "_create_fn", dataclasses._create_fn)
    compile_them_later()


def declared() -> type:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Place:
        """A place."""

        page: int
        name: str = ""

    return Place


def test_values_are_told_apart() -> None:
    place = declared()
    assert place(1, "下城") == place(1, "下城")
    assert place(1) != place(2)
    assert place(1) != (1, "")
    assert len({place(1), place(1), place(2)}) == 2


def test_a_value_tells_its_fields() -> None:
    assert repr(declared()(3, "水闸")).endswith("Place(page=3, name='水闸')")


def test_a_value_is_made_of_fields_in_order_and_by_name() -> None:
    place = declared()
    assert place(2, name="水闸") == place(page=2, name="水闸")
    with pytest.raises(TypeError, match=r"Place.__init__\(\) missing 1 required .* 'page'"):
        place()


def test_a_field_may_have_any_name() -> None:
    @dataclasses.dataclass
    class Told:
        value: str
        given: str
        named: str

    told = Told(value="甲", given="乙", named="丙")
    assert (told.value, told.given, told.named) == ("甲", "乙", "丙")


def test_a_value_is_not_changed() -> None:
    value = declared()(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.page = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.name
    assert dataclasses.replace(value, page=2) == type(value)(2)


def test_a_function_takes_its_place_when_it_is_called() -> None:
    place = declared()
    waiting = place.__eq__
    assert place(1) == place(1)
    assert place.__eq__ is not waiting
    assert place.__eq__.__qualname__ == waiting.__qualname__


def test_a_class_below_has_the_functions_of_that_above() -> None:
    place = declared()

    class Marked(place):
        """A place with a mark."""

    assert Marked(1) == Marked(1)
    assert hash(Marked(1)) == hash(place(1))


def test_every_class_of_values_in_the_program_is_as_it_is_declared() -> None:
    # As the start script does.
    packages = f"import sys; sys.path += {[sysconfig.get_path('purelib'), str(HOUSE)]!r}; "
    command = [sys.executable, "-P", "-S", "-c", packages + "exec(open(sys.argv.pop()).read())"]
    run = subprocess.run([*command, str(EVERY_ONE)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    told = run.stdout.splitlines()
    assert "Correction" in told
    assert [line for line in told if ":" in line] == []
