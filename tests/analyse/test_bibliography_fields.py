"""From a printed entry to its fields, in the styles that lists are printed in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.analyse.bibliography.fields import parse_entries
from generators.analyse.bibliography.names import parse_names
from generators.analyse.bibliography.tagger import LABELS, tag
from generators.analyse.bibliography.titles import read_volume
from generators.analyse.bibliography.years_and_links import read_links
from generators.model import Name, Span
from tests.analyse.bibliographies import entry, parse

ENTRIES = (
    # printed, first author, year, title, container
    (
        "Doyle, M. W. (1983). Kant, liberal legacies, and foreign affairs. Philosophy & Public Affairs, 12(4), 323–53.",
        "Doyle", 1983, "Kant, liberal legacies, and foreign affairs", "Philosophy & Public Affairs",
    ),
    (
        "Mearsheimer, J. J. (2017). Nationalism and the nation-state. In D. Boucher & I. Hall (Eds.), "
        "International thought (pp. 139–175). Palgrave.",
        "Mearsheimer", 2017, "Nationalism and the nation-state", "International thought",
    ),
    (
        "Brands, H. (2025, March/April). The renegade order: How power is wielded. Foreign Affairs.",
        "Brands", 2025, "The renegade order: How power is wielded", "Foreign Affairs",
    ),
    (
        "Cohen AJ, Brauer M, Burnett R. Estimates and trends of the burden of disease. Lancet. 2017;389:1907–18.",
        "Cohen", 2017, "Estimates and trends of the burden of disease", "Lancet",
    ),
    (
        'C. Qiao and R. Melhem, "Reducing communication latency with path multiplexing", Proc. of HPCA-1, 1995.',
        "Qiao", 1995, "Reducing communication latency with path multiplexing", "Proc. of HPCA-1",
    ),
    (
        "Acheson, D. (1969). Present at the creation: My years in the State Department. W. W. Norton.",
        "Acheson", 1969, "Present at the creation: My years in the State Department", None,
    ),
    (
        "Freedom House. (2024). Freedom in the world 2024: Scores of democracy. https://freedomhouse.example",
        "Freedom House", 2024, "Freedom in the world 2024: Scores of democracy", None,
    ),
    (
        "Stimson Center. (n.d.). Introduction to the order of nations. Council on Foreign Relations.",
        "Stimson Center", None, "Introduction to the order of nations", None,
    ),
)  # fmt: skip


@pytest.mark.parametrize(("printed", "first", "year", "title", "container"), ENTRIES)
def test_entry_is_taken_apart(printed: str, first: str, year: int | None, title: str, container: str | None) -> None:
    reference = parse(printed)
    name = reference.authors[0]
    assert (name.family or name.literal, reference.year) == (first, year)
    assert (reference.title, reference.container) == (title, container)


def test_volume_issue_pages_doi_and_letter_are_read() -> None:
    reference = parse("Baker, S. (2016b). Of silt. Ports, 12(4), 323–353. https://doi.org/10.1234/ports(4)5.")
    assert (reference.volume, reference.issue, reference.pages) == ("12", "4", "323–353")
    assert (reference.doi, reference.url, reference.year_suffix) == ("10.1234/ports(4)5", None, "b")


@pytest.mark.parametrize("numbers", ["vol. 12, no. 3", "12, no. 3", "12(3)", "Vol. 12 (3)"])
def test_volume_and_issue_are_told_apart(numbers: str) -> None:
    assert read_volume(numbers) == ("12", "3")


def test_dash_stands_for_the_authors_of_the_entry_before() -> None:
    among = "Hall, Peter. Cities of Tomorrow. Wiley, 2014.\nMumford, Lewis. The City in History. Harcourt, 1961.\n"
    one = entry("---. The Culture of Cities. Harcourt, 1938.", among=among).reference
    assert (one.authors, one.title, one.year) == ((Name("Mumford", "Lewis"),), "The Culture of Cities", 1938)


def test_body_before_the_title_is_its_author() -> None:
    one = parse("World Fish Council. Guideline: nets for adults and children. Geneva: WFC; 2012.")
    assert one.authors == (Name(literal="World Fish Council"),)
    assert one.title == "Guideline: nets for adults and children"


def test_bracket_at_the_end_of_a_title_is_closed_and_an_edition_is_none_of_it() -> None:
    assert parse("Doe, J. (2025, May 10). Statement on the port [Press release].").title == (
        "Statement on the port [Press release]"
    )
    assert parse("Hall, Peter (2014): Cities of Tomorrow. 4. Aufl. Oxford: Wiley.").title == "Cities of Tomorrow"
    own = "How the 1st edition of Hamlet was printed"
    assert parse(f"Doe, J. (2011). {own}. Example Press.").title == own


def test_label_is_kept_apart_from_the_entry() -> None:
    reference = parse("[17] Baker, S. (2016). The price of silt. Journal of Ports, 12, 3.")
    assert (reference.label, reference.authors[0].family) == ("[17]", "Baker")


def test_editor_in_the_place_of_the_author_is_named() -> None:
    reference = parse("Polinsky, M. (Ed.). (2021). The handbook of languages. Oxford University Press.")
    assert reference.authors == (Name("Polinsky", "M."),)


def test_undated_entry_says_so_and_has_no_year() -> None:
    found = entry("Knox, B. (n.d.). Notes on rope. Quayside 1900.")
    assert found.undated and found.reference.year is None


@pytest.mark.parametrize(
    ("printed", "inverted", "names"),
    [
        ("Keohane, R. O., & Nye, J. S., Jr.", True, [("Keohane", "R. O."), ("Nye", "J. S.")]),
        ("Cohen AJ, Brauer M, Estep K, et al.", True, [("Cohen", "AJ"), ("Brauer", "M"), ("Estep", "K")]),
        (
            "Lee, L. L., W. E. Howard, and R. E. Marsh.",
            True,
            [("Lee", "L. L."), ("Howard", "W. E."), ("Marsh", "R. E.")],
        ),
        ("P. Keleher, S. Dwarkadas, and A. Cox.", False, [("Keleher", "P."), ("Dwarkadas", "S."), ("Cox", "A.")]),
        ("Birch, P.; Parsons, A. F.; Cross, P.", True, [("Birch", "P."), ("Parsons", "A. F."), ("Cross", "P.")]),
        ("RezaeiE. E. WebberH. AssengS.", True, [("Rezaei", "E. E."), ("Webber", "H."), ("Asseng", "S.")]),
        ("Barry A.E. O’Day K. van Donselaar E.", True, [("Barry", "A.E."), ("O’Day", "K."), ("van Donselaar", "E.")]),
        ("Adams, Nicholson B.", True, [("Adams", "Nicholson B.")]),
        ("Alexander Vrchoticky.", False, [("Vrchoticky", "Alexander")]),
        ("Marc Shapiro and Susan Horwitz.", False, [("Shapiro", "Marc"), ("Horwitz", "Susan")]),
        ("Mudde, C., & Rovira Kaltwasser, C.", True, [("Mudde", "C."), ("Rovira Kaltwasser", "C.")]),
        ("Ortega y Gasset, José.", True, [("Ortega y Gasset", "José")]),
        ("García, J. y Pérez, M.", True, [("García", "J."), ("Pérez", "M.")]),
        ("Müller, Hans/Schmidt, Eva", True, [("Müller", "Hans"), ("Schmidt", "Eva")]),
    ],
)
def test_persons_are_told_apart(printed: str, inverted: bool, names: list[tuple[str, str]]) -> None:
    found, _ = parse_names(printed, inverted=inverted)
    assert [(name.family, name.given) for name in found] == names


@pytest.mark.parametrize(
    "printed",
    [
        "KDI Economic Education Information Center.",
        "AP News.",
        "Wall Street Journal.",
        "WHO.",
        "Chosun Ilbo.",
        "U.S. Department of State.",
        "University of Essex, Institute for Social and Economic Research.",
        "In Nam-sik, ROK Institute of Foreign Affairs and National Security.",
    ],
)
def test_institution_stays_whole(printed: str) -> None:
    found, _ = parse_names(printed, inverted=True)
    assert [name.literal for name in found] == [printed.rstrip(".")]


def test_more_authors_are_noticed() -> None:
    assert parse_names("Cohen AJ, Brauer M, et al.", inverted=True)[1]
    assert not parse_names("Cohen AJ, Brauer M.", inverted=True)[1]


@pytest.mark.parametrize(
    ("printed", "url", "doi"),
    [
        ("See https://example.org/a_(b).", "https://example.org/a_(b)", None),
        ("See www.example.org/a, 2.", "https://www.example.org/a", None),
        ("doi: 10.1016/S0140-6736(17)30505-6.", None, "10.1016/S0140-6736(17)30505-6"),
        ("https://doi.org/10.1234/x; https://example.org", "https://example.org", "10.1234/x"),
        ("Section 10.1234 of 5/6.", None, None),
    ],
)
def test_links_end_where_they_end(printed: str, url: str | None, doi: str | None) -> None:
    assert read_links(printed) == (url, doi)


@given(st.lists(st.text(alphabet=st.sampled_from("Abc 19(2017).,;:“”-é中\"'&/[]"), max_size=80), max_size=5))
def test_every_token_has_one_label_in_any_text(entries: list[str]) -> None:
    for printed, tags in zip(entries, tag(entries), strict=True):
        assert all(label in LABELS and printed[start:end].strip() for start, end, label in tags)
        assert all(a[1] <= b[0] for a, b in pairwise(tags))


@given(st.text(alphabet="Abc 19(2017).,;:“”-é[]&\n", min_size=1, max_size=200).filter(str.strip))
def test_any_text_parses_to_an_entry_of_its_own_span(printed: str) -> None:
    found = parse_entries(printed, [Span(0, len(printed))], "a")
    assert [(e.reference.start, e.reference.end) for e in found] == [(0, len(printed))]
    assert all(0 <= e.head.start <= e.head.end <= len(printed) for e in found)


def test_same_entry_reads_the_same_alone_and_in_a_long_list() -> None:
    printed = [case[0] for case in ENTRIES]
    assert [tag([p])[0] for p in printed] == tag(printed)
