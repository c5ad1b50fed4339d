"""Run as the start script runs the program, goes over every class of values that there is.

Where a window would be opened, each is made, told, compared, copied and left unchanged; what is
not as a dataclass has it is printed.
"""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

import yearbook_reader
from yearbook_reader.__main__ import main

WINDOW = "yearbook_reader.ui.app"
OTHER = "other"


def value_classes() -> Iterator[type]:
    """Give the classes of values in all modules of the program."""
    for module in pkgutil.walk_packages(yearbook_reader.__path__, "yearbook_reader."):
        for found in vars(importlib.import_module(module.name)).values():
            own = isinstance(found, type) and found.__module__ == module.name
            if own and "__dataclass_fields__" in vars(found):
                yield found


def is_written_by_hand(kind: type, name: str) -> bool:
    """Tell whether a class has a function of its own in the place of what Python writes."""
    code = getattr(vars(kind).get(name), "__code__", None)
    return code is not None and code.co_filename == sys.modules[kind.__module__].__file__


def value_of(kind: type, given: Mapping[str, str] = MappingProxyType({})) -> object:
    """Give a value whose fields hold their names, or what is given."""
    declared, fields = kind.__dataclass_params__, dataclasses.fields(kind)
    held = {field.name: given.get(field.name, field.name) for field in fields}
    made = {field.name for field in fields if field.init and declared.init}
    value = kind(**{name: held[name] for name in made}) if made else object.__new__(kind)
    for name in held.keys() - made:
        object.__setattr__(value, name, held[name])
    return value


def are_made(kind: type) -> bool:
    """Tell whether values are made of their fields, and copied with others."""
    value, fields = value_of(kind), dataclasses.fields(kind)
    for field in fields:
        if getattr(value, field.name) != field.name:
            return False
        if field.init and kind.__dataclass_params__.init:
            copy = dataclasses.replace(value, **{field.name: OTHER})
            if getattr(copy, field.name) != OTHER:
                return False
    return True


def are_told(kind: type) -> bool:
    """Tell whether a value says what its fields hold."""
    fields = (field.name for field in dataclasses.fields(kind) if field.repr)
    told = ", ".join(f"{name}={name!r}" for name in fields)
    return repr(value_of(kind)) == f"{kind.__qualname__}({told})"


def are_told_apart(kind: type) -> bool:
    """Tell whether values are the same just where their fields are."""
    value, fields = value_of(kind), dataclasses.fields(kind)
    others = ((field, value_of(kind, {field.name: OTHER})) for field in fields)
    return (
        value == value_of(kind)
        and value != tuple(field.name for field in fields)
        and all((value != other) is field.compare for field, other in others)
    )


def are_hashed(kind: type) -> bool:
    """Tell whether the same values have the same hash, or none where they can be changed."""
    if kind.__dataclass_params__.frozen:
        return hash(value_of(kind)) == hash(value_of(kind))
    return vars(kind)["__hash__"] is None


def stay(kind: type) -> bool:
    """Tell whether what is declared to stay as it is cannot be changed, and all else can."""
    value = value_of(kind)
    for field in dataclasses.fields(kind):
        try:
            setattr(value, field.name, OTHER)
            delattr(value, field.name)
        except dataclasses.FrozenInstanceError:
            continue
        return not kind.__dataclass_params__.frozen
    return kind.__dataclass_params__.frozen


def faults(kind: type) -> Iterator[str]:
    """Tell in what a class differs from what it is declared to be."""
    if hasattr(kind, "__post_init__"):
        kind.__post_init__ = lambda _: None  # it would look into what the fields hold
    checks = [are_made, stay]
    if not is_written_by_hand(kind, "__repr__"):
        checks.append(are_told)
    if kind.__dataclass_params__.eq and not is_written_by_hand(kind, "__eq__"):
        checks += [are_told_apart, are_hashed]
    for check in checks:
        try:
            if not check(kind):
                yield check.__name__
        except Exception as error:
            yield f"{check.__name__}, {error!r}"


def go_over_all(*_: object) -> int:
    """Print each class, and its faults if it has any."""
    del sys.modules[WINDOW]
    for kind in value_classes():
        sys.stdout.write(": ".join((kind.__qualname__, *faults(kind))) + "\n")
    return 0


window = ModuleType(WINDOW)
window.run_window = go_over_all  # type: ignore[attr-defined]
sys.modules[WINDOW] = window
sys.exit(main(["open", "年鉴.txt"]))
