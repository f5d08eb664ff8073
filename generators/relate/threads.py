"""Said elsewhere: claims in other articles that say the same or nearly the same, grouped as threads.

Two claims are alike when the words that carry their contents are mostly the same, a rare word counting more than a
common one, or when one is the other cut short. How they differ is shown, never judged: other words, another source,
words of caution in one and not in the other. A claim that denies what another says shares its words, so both may stand
in one thread, with the difference to be read. Claims joined in this way, directly or through others, are one thread.

Known failures: the same said in other words is not found; contents of fewer than three words that carry are left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generators.model import Analysed, Claim, ClaimPlace, SaidAlike, Span, Thread
from generators.read.words import words
from generators.relate.alignment import align_words, print_word
from generators.relate.background import look_up
from generators.relate.collector import collector_waits
from generators.relate.groups import Groups
from generators.relate.terms import is_term, weigh_rarity
from generators.relate.words import normalise_word, primary_language

FEWEST_TERMS = 3  # words of a content that carry; `it was a mistake` is said of everything
CANDIDATES = 10  # claims compared exactly with each claim
LEAST_NEAR = 0.4  # cosine from which two claims are compared exactly
LEAST_LIKENESS = 0.5  # of the weight of both contents' words, the part that they share
LEAST_CUT = 6  # words in a row that a content shares with a longer one which it may be cut from
SHARE_OF_CUT = 0.8  # of its words, which stand there in its order


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A claim's content, read for comparison."""

    position: int  # of the article in the corpus
    claim: Claim
    words: tuple[Span, ...]
    terms: frozenset[str]


@collector_waits()
def find_threads(articles: Sequence[Analysed]) -> tuple[Thread, ...]:
    """The threads of a corpus, in the order of their first claims."""
    contents: dict[str, list[Content]] = {}
    for position, analysed in enumerate(articles):
        language = primary_language(analysed.article.language)
        contents.setdefault(language, []).extend(_read_contents(position, analysed))
    found = [pair for language in sorted(contents) for pair in _find_alike(contents[language], language, articles)]
    return _group(found, articles)


# --- which claims are alike -------------------------------------------------------------------------------------------


def _read_contents(position: int, analysed: Analysed) -> Iterator[Content]:
    """The claims of an article that say enough to be compared."""
    text = analysed.article.text
    for claim in analysed.claims.claims:
        said = tuple(word for part in claim.content for word in words(text, part))
        terms = frozenset(filter(is_term, (normalise_word(word.of(text)) for word in said)))
        if claim.status != "rejected" and len(terms) >= FEWEST_TERMS:
            yield Content(position, claim, said, terms)


def _find_alike(contents: Sequence[Content], language: str, articles: Sequence[Analysed]) -> Iterator[SaidAlike]:
    """Pairs of claims of two articles that say nearly the same, by place."""
    if len(contents) < 2:
        return
    vocabulary = sorted(set().union(*(content.terms for content in contents)))
    weights = _weigh(contents, vocabulary, language)
    weight_of = dict(zip(vocabulary, weights.tolist(), strict=True))
    for first, second in _candidates(contents, weight_of):
        one, other = contents[first], contents[second]
        likeness = _likeness(one.terms, other.terms, weight_of)
        if one.position == other.position:
            continue
        if likeness >= LEAST_LIKENESS or _is_cut_short(one, other, articles):
            yield _compare(one, other, likeness, articles)


def _weigh(contents: Sequence[Content], vocabulary: Sequence[str], language: str) -> npt.NDArray[np.float64]:
    """How rare each word is among the contents."""
    numbers = {form: number for number, form in enumerate(vocabulary)}
    held_by = np.bincount(
        [numbers[form] for content in contents for form in content.terms], minlength=len(vocabulary)
    ).astype(np.float64)
    return weigh_rarity(held_by, len(contents), look_up(vocabulary, language))


def _candidates(contents: Sequence[Content], weight_of: dict[str, float]) -> list[tuple[int, int]]:
    """Pairs of contents that are near each other by their words, in order."""
    numbers = {form: number for number, form in enumerate(weight_of)}
    rows = [sorted(content.terms) for content in contents]
    values = [np.array([weight_of[form] for form in row]) for row in rows]
    scaled = [value / max(np.sqrt((value**2).sum()), 1e-9) for value in values]
    columns = [numbers[form] for row in rows for form in row]
    pointers = np.cumsum([0, *map(len, rows)])
    matrix = sparse.csr_matrix((np.concatenate(scaled), columns, pointers), shape=(len(rows), len(numbers)))
    near = sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=CANDIDATES + 1, threshold=LEAST_NEAR, sort=True)
    ends = np.repeat(np.arange(len(rows)), np.diff(near.indptr)).tolist()
    return sorted({(min(a, b), max(a, b)) for a, b in zip(ends, near.indices.tolist(), strict=True) if a != b})


def _likeness(one: frozenset[str], other: frozenset[str], weight_of: dict[str, float]) -> float:
    """The part of the weight of both contents' words that they share."""
    every = sum(weight_of[form] for form in sorted(one | other))
    return sum(weight_of[form] for form in sorted(one & other)) / every if every else 0.0


def _is_cut_short(one: Content, other: Content, articles: Sequence[Analysed]) -> bool:
    """Whether the shorter content stands in the longer one, nearly whole and in its order: a quotation of one sentence
    where the other has two.
    """
    shorter, longer = sorted((one, other), key=lambda content: len(content.words))
    if len(shorter.words) < LEAST_CUT or len(shorter.terms & longer.terms) < FEWEST_TERMS:
        return False
    blocks = SequenceMatcher(None, _printed(shorter, articles), _printed(longer, articles), autojunk=False)
    sizes = [block.size for block in blocks.get_matching_blocks()]
    return max(sizes) >= LEAST_CUT and sum(sizes) >= SHARE_OF_CUT * len(shorter.words)


def _printed(content: Content, articles: Sequence[Analysed]) -> list[str]:
    text = articles[content.position].article.text
    return [print_word(word.of(text)) for word in content.words]


# --- how they differ --------------------------------------------------------------------------------------------------


def _compare(one: Content, other: Content, likeness: float, articles: Sequence[Analysed]) -> SaidAlike:
    """What two claims share and how they differ."""
    first, second = articles[one.position].article, articles[other.position].article
    stretches, _ = align_words(one.words, other.words, (first.text, second.text))
    known = one.claim.speaker and other.claim.speaker
    return SaidAlike(
        ClaimPlace(first.id, one.claim.id),
        ClaimPlace(second.id, other.claim.id),
        round(likeness, 3),
        one.claim.speaker == other.claim.speaker if known else None,
        len(one.claim.hedges),
        len(other.claim.hedges),
        stretches,
    )


def _group(found: Sequence[SaidAlike], articles: Sequence[Analysed]) -> tuple[Thread, ...]:
    """Claims that are alike, directly or through others, as threads."""
    places = [ClaimPlace(a.article.id, claim.id) for a in articles for claim in a.claims.claims]
    speakers = [claim.speaker for a in articles for claim in a.claims.claims]
    number_of = {place: number for number, place in enumerate(places)}
    groups = Groups()
    for pair in found:
        groups.join(number_of[pair.first], number_of[pair.second])
    pairs: dict[int, list[SaidAlike]] = {}
    for pair in found:
        pairs.setdefault(groups.leader(number_of[pair.first]), []).append(pair)
    threads = []
    for leader, members in sorted(groups.members().items()):
        heard = {speakers[member] for member in members if speakers[member]}
        claims = tuple(places[member] for member in members)
        threads.append(Thread(_thread_id(claims[0]), claims, len(heard), tuple(pairs[leader])))
    return tuple(threads)


def _thread_id(first: ClaimPlace) -> str:
    """An address that lasts as long as the thread's first claim."""
    digest = hashlib.blake2b(f"{first.article}\n{first.claim}".encode(), digest_size=4)
    return f"t-{digest.hexdigest()}"
