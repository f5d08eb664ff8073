"""Speakers across articles: one only where the names are safe."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generators.model import Analysed, Claim, SourceType, Span, Speaker
from generators.read.corpus_file import parse_corpus_file
from generators.relate.speakers import aliases_unheard, relate_speakers
from tests.an_article import LEE, an_article
from tests.relate.corpora import analysed

TEXT = "An energy analyst said that the bridge was closed."


def claim(
    article: str, name: str | None, number: int = 0, *, kind: SourceType = "person", description: Span | None = None
) -> Claim:
    """A claim by somebody of this name."""
    return Claim(
        f"c-{article}-{number}", article, (), (), (Span(23, 49),), "indirect", "says", kind, name, None, description,
        None, (), None, "by hand", 1.0,
    )  # fmt: skip


def corpus(**articles: list[Claim]) -> list[Analysed]:
    """Articles with these claims."""
    return [analysed(name, TEXT, claims=claims) for name, claims in articles.items()]


def speakers(articles: list[Analysed], aliases: Mapping[str, str] | None = None) -> dict[str, Speaker]:
    """The speakers of a corpus by id."""
    return {speaker.id: speaker for speaker in relate_speakers(articles, aliases=aliases)[1]}


def test_full_name_is_one_person_everywhere() -> None:
    found = speakers(corpus(a=[claim("a", "Clara Voss")], b=[claim("b", "Clara Voss")]))
    assert list(found) == ["clara-voss"]
    assert found["clara-voss"].articles == ("a", "b")
    assert found["clara-voss"].claims == ("c-a-0", "c-b-0")


def test_surname_alone_is_a_person_of_one_article() -> None:
    found = speakers(corpus(a=[claim("a", "Voss"), claim("a", "Voss", 1)], b=[claim("b", "Voss")]))
    assert list(found) == ["voss-in-a", "voss-in-b"]
    assert len(found["voss-in-a"].claims) == 2


def test_surname_is_not_merged_with_a_full_name_elsewhere() -> None:
    assert len(speakers(corpus(a=[claim("a", "Clara Voss")], b=[claim("b", "Voss")]))) == 2


def test_alias_of_the_editors_merges() -> None:
    found = speakers(corpus(a=[claim("a", "Clara Voss")], b=[claim("b", "Voss")]), {"voss": "Clara Voss"})
    assert list(found) == ["clara-voss"]
    assert found["clara-voss"].aliases == ("Voss",)


def test_alias_gives_the_name_that_is_shown() -> None:
    found = speakers(corpus(a=[claim("a", "The Meridian", kind="institution")]), {"Meridian": "Meridian Institute"})
    assert [s.name for s in found.values()] == ["Meridian Institute"]


def test_two_people_of_one_surname_stay_two() -> None:
    assert list(speakers(corpus(a=[claim("a", "Clara Voss"), claim("a", "Peter Voss", 1)]))) == [
        "clara-voss",
        "peter-voss",
    ]


def test_initial_in_the_middle_does_not_part_a_person() -> None:
    found = speakers(
        corpus(a=[claim("a", "Donald J. Trump")], b=[claim("b", "Donald Trump"), claim("b", "Donald Trump", 1)])
    )
    assert [(s.name, s.aliases) for s in found.values()] == [("Donald Trump", ("Donald J. Trump",))]


def test_junior_is_another_person() -> None:
    assert len(speakers(corpus(a=[claim("a", "Donald Trump"), claim("a", "Donald Trump Jr.", 1)]))) == 2


def test_institution_is_one_by_its_name() -> None:
    found = speakers(
        corpus(
            a=[claim("a", "United States", kind="institution")],
            b=[claim("b", "united states", kind="institution")],
            c=[claim("c", "Pentagon", kind="institution")],
        )
    )
    assert list(found) == ["pentagon", "united-states"]


def test_nobody_without_a_name_is_a_speaker() -> None:
    articles, found = relate_speakers(corpus(a=[claim("a", None, kind="anonymous")]))
    assert found == ()
    assert articles[0].claims.claims[0].speaker is None


def test_rejected_claim_makes_no_speaker() -> None:
    assert speakers(corpus(a=[replace(claim("a", "Clara Voss"), status="rejected")])) == {}


def test_equal_slugs_are_told_apart() -> None:
    found = speakers(corpus(a=[claim("a", "José Martí"), claim("a", "Jose Marti", 1)]))
    assert list(found) == ["jose-marti", "jose-marti-2"]


def test_name_in_another_script_has_a_slug() -> None:
    (speaker,) = speakers(corpus(a=[claim("a", "Мария Иванова")]))
    assert re.fullmatch(r"speaker-[0-9a-f]{8}", speaker)


def test_descriptions_lead_to_their_places() -> None:
    described = claim("a", "Clara Voss", description=Span(0, 17))
    (found,) = speakers(corpus(a=[described, replace(described, id="c-2")])).values()
    assert [TEXT[m.start : m.end] for m in found.descriptions] == ["An energy analyst"]


def test_claims_point_to_their_speakers() -> None:
    articles, found = relate_speakers(corpus(a=[claim("a", "Clara Voss")], b=[claim("b", "Voss")]))
    pointed = [c.speaker for a in articles for c in a.claims.claims]
    assert pointed == ["clara-voss", "voss-in-b"]
    assert set(pointed) == {s.id for s in found}


@given(st.lists(st.sampled_from(["Clara Voss", "Voss", "José Martí", "Jose Marti", "X", "—", "Я"]), max_size=10))
def test_every_named_claim_has_exactly_one_speaker(names: list[str]) -> None:
    articles, found = relate_speakers(corpus(a=[claim("a", name, n) for n, name in enumerate(names)]))
    ids = {speaker.id: speaker for speaker in found}
    assert all(c.id in ids[c.speaker or ""].claims for a in articles for c in a.claims.claims)
    assert sum(len(s.claims) for s in found) == len(names)


def test_an_alias_that_fits_no_source_is_said() -> None:
    who, _ = parse_corpus_file("same:\n  Ann Lee: [A Lee, the Mayor, Nobody Else]\n", "seeds/corpus.yml")
    heard = tuple(replace(LEE, id=f"c-{name}", name=name) for name in ("Ann Lee", "A. Lee", "Major"))
    findings = aliases_unheard((an_article(claims=heard),), who)
    assert [(f.code, f.line, f.message, f.hint) for f in findings] == [
        ("corpus-name-unknown", 2, '`same`: no claim has a source called "the Mayor"', 'Did you mean "Major"?'),
        (
            "corpus-name-unknown",
            2,
            '`same`: no claim has a source called "Nobody Else"',
            "Copy the name from the source's page.",
        ),
    ]
