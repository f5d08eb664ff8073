"""Words that soften a claim: in its cue (`reportedly told`) or in its content (`may`, `could`, `likely`).

Only the word's own grammar counts: `May` the month, `might` the noun, `appeared on television` and `could not` do not
soften anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc, Token

from generators.analyse.claims.lexicons import words
from generators.model import Span

ADVERBS = words("""
    allegedly apparently arguably conceivably hypothetically likely maybe ostensibly perhaps possibly
    potentially presumably probably purportedly reportedly reputedly seemingly supposedly tentatively unlikely
""")
ADJECTIVES = words("""
    alleged apparent conceivable inconclusive likely plausible possible potential preliminary presumed probable
    purported questionable rumored rumoured speculative supposed suspected tentative unclear unconfirmed
    unlikely unverified
""")
MODALS = words("may might could")
VERBS = words("hint imply insinuate speculate suggest")
SEEMING = words("appear seem")
RUMOURED = words("allege believe report rumor rumour say think understand")  # `is said to be`, `is believed to`
OWN_DOUBT = words("assume believe guess imagine presume suppose suspect think")  # `I think`, `we believe`
NOUNS = words("likelihood possibility probability rumor rumour speculation")
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
MONTH_BEFORE = words("and by during early in last late mid next of on since this until")
MENTIONED = words("word words term phrase")  # `the word “may”` is spoken of, not used


def hedges_of(doc: Doc, cue: Sequence[int], content: Sequence[int]) -> tuple[Span, ...]:
    """The softening words of a claim, in order. `cue` and `content` are token numbers."""
    found = {i for i in (*cue, *_around(doc, cue), *content) if _softens(doc[i], in_cue=i in cue)}
    return tuple(Span(doc[i].idx, doc[i].idx + len(doc[i])) for i in sorted(found))


def _around(doc: Doc, cue: Sequence[int]) -> Iterable[int]:
    """Adverbs and auxiliaries of the cue's verbs that the cue's span leaves out."""
    inside = set(cue)
    for i in cue:
        if doc[i].pos_ in ("VERB", "AUX", "ADP"):
            yield from (c.i for c in doc[i].children if c.dep_ in ("advmod", "aux") and c.i not in inside)


def _softens(token: Token, *, in_cue: bool) -> bool:
    rule = RULES.get(token.pos_)
    if rule is None or not rule(token, token.lemma_.lower()):
        return False
    return not (in_cue and token.pos_ == "NOUN") and not _is_mentioned(token)


def _adverb(token: Token, lemma: str) -> bool:
    return token.lower_ in ADVERBS


def _adjective(token: Token, lemma: str) -> bool:
    if token.lower_ == "supposed" and token.dep_ != "amod":
        return False  # `is supposed to`
    as_possible = token.lower_ == "possible" and token.i > 0 and token.nbor(-1).lower_ == "as"
    return token.lower_ in ADJECTIVES and not as_possible


def _modal(token: Token, lemma: str) -> bool:
    if token.tag_ != "MD" or token.lower_ not in MODALS or _is_month(token):
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return not (token.lower_ == "could" and following in NEGATIONS)


def _verb(token: Token, lemma: str) -> bool:
    if token.tag_ == "MD":
        return _modal(token, lemma)
    if lemma in VERBS or (token.dep_ == "amod" and token.lower_ in ADJECTIVES):
        return True
    deps = {child.dep_ for child in token.children}
    if lemma in SEEMING:
        return bool(deps & {"xcomp", "ccomp", "oprd", "acomp"})
    if lemma in RUMOURED and token.tag_ == "VBN" and "auxpass" in deps and "xcomp" in deps:
        return True
    own = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in token.children)
    return lemma in OWN_DOUBT and own and "ccomp" in deps and "neg" not in deps


def _noun(token: Token, lemma: str) -> bool:
    return token.tag_ in ("NN", "NNS") and lemma in NOUNS


def _is_month(token: Token) -> bool:
    if token.text != "May":
        return False
    doc, i = token.doc, token.i
    following = doc[i + 1] if i + 1 < len(doc) else None
    before = doc[i - 1] if i else None
    dated = following is not None and (following.like_num or following.text[:1].isdigit())
    return dated or (before is not None and before.lower_ in MONTH_BEFORE)


def _is_mentioned(token: Token) -> bool:
    before = [token.nbor(-k).lower_ for k in (1, 2) if token.i >= k]
    return any(word in MENTIONED for word in before) and not before[0].isalpha()


RULES: dict[str, Callable[[Token, str], bool]] = {
    "ADV": _adverb,
    "ADJ": lambda token, lemma: _adjective(token, lemma) or _adverb(token, lemma),
    "AUX": _modal,
    "VERB": _verb,
    "NOUN": _noun,
}
