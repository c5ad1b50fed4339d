"""Years: which one a book covers (记述年), as far as its own words tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from yearbook_reader.reconstruct.lexicon.marks import YEAR_NAMED
from yearbook_reader.reconstruct.tolerances import YEAR_SHARE
from yearbook_reader.volume.reconstruction import Finding, FindingKind

OPENING = 60  # characters at an entry's beginning, where the year covered is named


def covered_year(openings: Iterable[str]) -> int | None:
    """Give the year that most entries name first; None where they do not agree."""
    named = [match[1] for text in openings if (match := YEAR_NAMED.search(text, 0, OPENING))]
    if not named:
        return None
    year, count = Counter(named).most_common(1)[0]
    return int(year) if count > YEAR_SHARE * len(named) else None


def year_findings(covers: int | None, edition: int | None) -> tuple[Finding, ...]:
    """Tell how the two years are known, or that they are not."""
    findings = []
    if covers is None:
        findings.append(_missing("记述年"))
    else:
        findings.append(
            Finding(
                FindingKind.COVERED_YEAR,
                0.9,
                (),
                f"多数条目先说 {covers} 年，据此定记述年为 {covers} 年。",
                (str(covers),),
            )
        )
    if edition is None:
        findings.append(_missing("卷年"))
    return tuple(findings)


def _missing(which: str) -> Finding:
    return Finding(
        FindingKind.MISSING_YEAR, 1.0, (), f"来源没有写明{which}，留空，不作推测。", (which,)
    )
