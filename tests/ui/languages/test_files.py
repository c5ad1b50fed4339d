"""The files of the translations: complete, and in agreement with their source."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from yearbook_reader.search.query import FIELD_NAMES

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations"
TRANSLATED = ("en", "zh_TW")
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
EXAMPLES = "QueryExamples"  # look for what stands in the books
PLACEHOLDER = re.compile(r"\{[^}]*\}|%L?n|%\d")

_spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
assert _spec is not None
assert _spec.loader is not None
update = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(update)

Message = tuple[str, str, bool]


def messages(file: Path) -> dict[Message, list[str]]:
    """Give the forms of every message of a file, by context, source and whether it counts.

    A form that is not finished is empty.
    """
    found: dict[Message, list[str]] = {}
    for context in etree.parse(file, etree.XMLParser()).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            assert target is not None
            is_counting = message.get("numerus") == "yes"
            forms = target.findall("numerusform") if is_counting else [target]
            finished = target.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""), is_counting)
            found[key] = [(form.text or "") if finished else "" for form in forms]
    return found


@pytest.fixture(scope="module")
def in_the_source(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Give every message that the modules of the window, and the core's sentences, hold now."""
    file = tmp_path_factory.mktemp("collected") / "source.ts"
    update.collect(file)
    return set(messages(file))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_word_of_the_window_has_a_finished_translation(
    language: str, in_the_source: set[Message]
) -> None:
    translated = messages(TRANSLATIONS / f"yearbook_reader_{language}.ts")
    assert set(translated) - in_the_source == set(), "no longer in the source"
    assert in_the_source - set(translated) == set(), "not translated"
    assert [key for key, forms in translated.items() if not all(forms)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_has_the_placeholders_of_its_source(language: str) -> None:
    translated = messages(TRANSLATIONS / f"yearbook_reader_{language}.ts")
    assert [
        (source, form)
        for (_, source, _), forms in translated.items()
        for form in forms
        if Counter(PLACEHOLDER.findall(form)) != Counter(PLACEHOLDER.findall(source))
    ] == []


def test_english_has_no_chinese_characters_and_a_form_for_one_and_for_many() -> None:
    english = messages(TRANSLATIONS / "yearbook_reader_en.ts")
    forms = (form for (context, *_), forms in english.items() if context != EXAMPLES
             for form in forms)  # fmt: skip
    assert [form for form in forms if CHINESE.search(form)] == []
    assert {len(forms) for (*_, is_counting), forms in english.items() if is_counting} == {2}


def test_english_has_no_quotation_marks_that_chinese_fonts_draw_wide() -> None:
    english = messages(TRANSLATIONS / "yearbook_reader_en.ts")
    assert [form for forms in english.values() for form in forms if set(form) & set("“”‘’")] == []


def test_traditional_chinese_has_no_simplified_characters() -> None:
    traditional = messages(TRANSLATIONS / "yearbook_reader_zh_TW.ts")
    words = "".join(form for forms in traditional.values() for form in forms)
    han = set("".join(re.findall("[\u3400-\u9fff]", words)))
    assert sorted(char for char in han if not char.encode("big5", "ignore")) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_fields_of_queries_are_called_as_the_query_language_knows_them(language: str) -> None:
    told = messages(TRANSLATIONS / f"yearbook_reader_{language}.ts")
    for name in ("标题", "分目", "类目"):
        [form] = told["Following", name, False]
        assert FIELD_NAMES[form] is FIELD_NAMES[name]
