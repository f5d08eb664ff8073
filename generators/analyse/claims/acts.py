"""What kind of attribution a cue makes: saying, believing, intending or asking."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generators.analyse.claims.lexicons import words
from generators.model import Act

BELIEVES = words("""
    afraid anticipate assume aware belief believe certain concern conclude conclusion confident consider
    conviction convince convinced deem disbelief distrust doubt dread envisage envision expect expectation favor
    favour fear feel feeling figure foresee gather guess hold hope hopeful imagine interpret judge know learn
    mistrust opine opinion oppose opposition perceive perception predict prefer presume realise realize reckon
    recognise recognize regard regret remember sceptic sceptical scepticism see sense skeptic skeptical
    skepticism speculate suppose sure surmise suspect suspicion theorise theorize think thought trust understand
    view wary worried worry
""")
INTENDS = words("""
    aim ambition attempt commit commitment decide decision determination determined eager eye intend intent
    intention keen look mull plan pledge poised prepare promise proposal propose ready refusal refuse resolve
    seek strive swear threat threaten undertake vow want weigh willing willingness wish
""")
ASKS = words("""
    advise appeal ask beg beseech bid command dare demand direct encourage enquire entreat exhort implore
    inquire instruct invite lobby petition plea plead pressure query question recommend recommendation request
    summon urge wonder
""")
ACTS: dict[str, Act] = {
    **dict.fromkeys(sorted(BELIEVES), "believes"),
    **dict.fromkeys(sorted(INTENDS), "intends"),
    **dict.fromkeys(sorted(ASKS), "asks"),
}

# What the grammar of the content changes: `told them to leave` asks, `hopes to win` intends, `decided that` believes.
WITH_INFINITIVE: dict[str, Act] = {
    "agree": "intends", "call": "asks", "challenge": "asks", "offer": "intends", "order": "asks", "press": "asks",
    "push": "asks", "consent": "intends", "decline": "intends", "hope": "intends", "like": "intends",
    "love": "intends", "prefer": "intends", "remind": "asks", "tell": "asks", "warn": "asks",
}  # fmt: skip
WITH_GERUND: dict[str, Act] = {"consider": "intends", "contemplate": "intends", "suggest": "asks"}
WITH_CLAUSE: dict[str, Act] = {
    "decide": "believes", "determine": "believes",
    "pledge": "says", "promise": "says", "propose": "asks", "swear": "says", "threaten": "says", "vow": "says",
}  # fmt: skip
WITH_PREPOSITION: dict[tuple[str, str], Act] = {
    ("call", "for"): "asks", ("call", "on"): "asks", ("call", "upon"): "asks", ("press", "for"): "asks",
    ("push", "for"): "asks", ("order", "for"): "asks", ("push", "to"): "asks",
}  # fmt: skip
LOOK_AHEAD = 8  # words of the content in which the subject of its clause must begin


def act_of(cue_lemma: str, cue: Sequence[Token], content: Sequence[Token]) -> Act:
    """The act of a cue, by the lemma of its head, its preposition and the grammar of the content.

    What is in no list says something.
    """
    lemma = cue_lemma.lower()
    for token in (*cue, *content[:1]):
        act = WITH_PREPOSITION.get((lemma, token.lower_))
        if act is not None:
            return act
    return _table_of(content).get(lemma, ACTS.get(lemma, "says"))


def _table_of(content: Sequence[Token]) -> dict[str, Act]:
    """The exceptions that hold for content of this form."""
    start = [token for token in content[: LOOK_AHEAD * 2] if token.is_alpha][:LOOK_AHEAD]
    if not start:
        return {}
    if start[0].tag_ == "TO" or (start[0].dep_ == "neg" and len(start) > 1 and start[1].tag_ == "TO"):
        return WITH_INFINITIVE
    if start[0].tag_ == "VBG":
        return WITH_GERUND
    clause = start[0].dep_ == "mark" or any(token.dep_ in ("nsubj", "nsubjpass", "expl") for token in start)
    return WITH_CLAUSE if clause else {}
