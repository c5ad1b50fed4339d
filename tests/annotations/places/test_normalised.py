"""The normal form in which words are compared, and the figures of a text."""

from yearbook_reader.annotations.places.normalised import figures, normalised, whole_figures


def test_figures_keep_their_decimals() -> None:
    assert figures("投资1.1亿元,比上年增长4.5%,5,077件") == ("1.1", "4.5", "5,077")


def test_a_figure_that_is_cut_counts_whole() -> None:
    assert whole_figures("增长1", "4.", "5%,7") == ("14.5",)
    assert whole_figures("3件", "增长", "4%") == ()


def test_the_normal_form_drops_what_is_not_seen_and_folds_the_rest() -> None:
    assert normalised("Ａ b\u3000\u200b１，\n⽔") == "ab1,水"
