"""What grammar says more surely than the network: who speaks in a passive, rare phrases, and what nobody claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generators.analyse.claims.attribution import FIRM, Attribution
from generators.analyse.claims.lexicons import words
from generators.analyse.claims.phrases import relative_antecedent
from generators.model import Article, Span
from generators.read.words import count_words

CONDITIONS = frozenset({"if", "unless"})
CONCEDING = frozenset({"even"})  # `even if he said so` grants that he did
SEEN_AS = words("call consider deem describe expect hail label perceive portray regard see view")
SPOKEN_TO = words("accuse ask charge criticize criticise interview press question quiz suspect tell")
NAMING = frozenset({"know", "name", "nickname", "dub", "title", "entitle", "style"})
NICKNAME_WORDS = 4  # a longer quotation is more than a name
NOT_CLAIMED = 0.25  # confidence left to hypothetical speech and to names: below every sensible threshold
PHRASE = re.compile(r"\b[Ii]n\s+the\s+(?:words|view|opinion|eyes|telling|account)\s+of\b")
PHRASE_CONFIDENCE = 0.5  # one of two in the training articles
COLON_CONFIDENCE = 0.6  # set by hand
COLON_WORDS = 3  # a shorter quotation behind a colon is a title or a word
LEAVES_AGENT = frozenset({"as", "when", "while", "because", "after", "before", "for"})  # begin what follows the agent
STOPS = ".?! \t\n\xa0"
EDGES = " \t\n\xa0,;:—–-"

Spans = tuple[Span, ...]


def refined(article: Article, head: Token, one: Attribution) -> Attribution:
    """The attribution with its source as grammar has it; with low confidence where nobody claims anything."""
    one = _with_aside(article, head.doc, one)
    one = _with_pronoun_alone(head, _with_agent(article, head, _without_auxiliary(article, head, one)))
    if _is_condition(head) or _is_naming(article, head, one):
        return replace(one, confidence=min(one.confidence, NOT_CLAIMED), claimed=False)
    return one


def _with_aside(article: Article, doc: Doc, one: Attribution) -> Attribution:
    """A relative clause about the source as part of it: `According to Doe, who has left, | there is no plan`."""
    for span in one.content:
        tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
        noun = relative_antecedent(tokens[0]) if tokens is not None and len(tokens) else None
        source = next((s for s in one.source if noun is not None and s.start <= noun.idx < s.end <= span.start), None)
        if noun is None or source is None or article.text[source.end : span.start].strip(EDGES):
            continue
        last = noun.right_edge
        aside = Span(source.start, min(span.end, last.idx + len(last)))
        rest = _trimmed(article, aside.end, span.end) if aside.end < span.end else None
        others = [other for other in one.content if other != span]
        content = tuple(sorted([*others, *([rest] if rest else [])]))
        if content:
            sources = tuple(aside if other == source else other for other in one.source)
            return replace(one, source=sources, content=content)
    return one


def _without_auxiliary(article: Article, head: Token, one: Attribution) -> Attribution:
    """`The state—the one that built it—is | openly criticizing`: the verb's own auxiliary is not the source's."""
    own = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    source = []
    for span in one.source:
        cut = next((verb.idx for verb in own if verb.idx + len(verb) == span.end and verb.idx > span.start), None)
        source.append(span if cut is None else _trimmed(article, span.start, cut))
    return replace(one, source=tuple(source))


def _with_agent(article: Article, head: Token, one: Attribution) -> Attribution:
    """`The plan was described by the minister as reckless`: the minister is the source."""
    agent = next((child for child in head.children if child.dep_ == "agent"), None)
    who = next((child for child in agent.children if child.dep_ == "pobj"), None) if agent is not None else None
    if agent is None or who is None:
        return _without_subject(article, head, one)
    source, below = _noun_phrase(who), Span(agent.idx, who.right_edge.idx + len(who.right_edge))
    elsewhere = [span for span in one.source if not span.overlaps(below)]
    if len(elsewhere) == len(one.source) > 0:
        return one
    spans = sorted({*one.content, *(s for s in one.source if s.end > source.end and s not in elsewhere)})
    content = [piece for span in spans for piece in _cut(article, span, Span(agent.idx, source.end))]
    return replace(one, source=(source,), content=tuple(content)) if content else one


def _without_subject(article: Article, head: Token, one: Attribution) -> Attribution:
    """`Democracy is viewed as an ideal`, `She was asked to leave`: by whom is not said, and not by the subject."""
    lemma = head.lemma_.lower()
    main = _subjects(head.head) if head.dep_ in ("advcl", "ccomp") and not _subjects(head) else []
    shared = any(span.start <= noun.idx < span.end for noun in main for span in one.source)
    if shared and head.tag_ in ("VBN", "VBD") and lemma in SPOKEN_TO:
        return replace(one, source=())  # `Asked whether it was true, she shrugged`
    subject = next((child for child in _subjects(head) if child.dep_ == "nsubjpass"), None)
    passive = any(child.dep_ == "auxpass" for child in head.children)
    if not passive or subject is None or not any(span.start <= subject.idx < span.end for span in one.source):
        return one
    if lemma in SPOKEN_TO:
        return replace(one, source=())
    if lemma in SEEN_AS and all(span.start > subject.idx for span in one.content):
        return replace(one, source=(), content=(*one.source, *one.content))
    return one


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]


def _with_pronoun_alone(head: Token, one: Attribution) -> Attribution:
    """`In her book, “The Quiet Floor”, she argues`: only `she` speaks, whatever else was taken for the speaker."""
    pronouns = [Span(s.idx, s.idx + len(s)) for s in _subjects(head) if s.tag_ == "PRP"]
    alone = tuple(span for span in one.source if span in pronouns)
    return replace(one, source=alone) if alone else one


def completed(article: Article, head: Token, source: Spans, cue: Spans, *, sure: bool) -> tuple[Spans, Spans]:
    """Source and content where the network saw a cue and no content: the clause that completes the cue's head.

    Where the cue is `sure`, an object does too, `says the opposite`, even one that was taken for a second speaker.
    """
    clause = next((child for child in head.children if child.dep_ == "ccomp"), None)
    behind = tuple(span for span in source if span.start > head.idx)
    if clause is None and sure and 0 < len(behind) < len(source):
        return tuple(span for span in source if span not in behind), behind
    objects = [child for child in head.rights if child.dep_ == "dobj"]
    whole = clause or (objects[0] if sure and objects else None)
    if whole is None:
        return source, ()
    spans = [_trimmed(article, whole.left_edge.idx, whole.right_edge.idx + len(whole.right_edge))]
    for out in (*source, *cue, Span(head.idx, head.idx + len(head))):
        spans = [piece for span in spans for piece in _cut(article, span, out)]
    return source, tuple(spans)


def _noun_phrase(noun: Token) -> Span:
    """The words below a noun, up to what belongs to the verb rather than to it."""
    last = noun
    for token in noun.doc[noun.i + 1 : noun.right_edge.i + 1]:
        if token.lower_ in LEAVES_AGENT and token.head == noun:
            break
        last = token
    end = last.idx + len(last)
    return Span(noun.left_edge.idx, end)


def _cut(article: Article, span: Span, out: Span) -> Iterator[Span]:
    """What is left of a span without another one."""
    if not span.overlaps(out):
        yield span
        return
    for start, end in ((span.start, min(span.end, out.start)), (max(span.start, out.end), span.end)):
        piece = _trimmed(article, start, end)
        if piece.start < piece.end:
            yield piece


def _trimmed(article: Article, start: int, end: int) -> Span:
    words = article.text[start:end]
    inner = words.strip(EDGES)
    return Span(start + words.find(inner), start + words.find(inner) + len(inner)) if inner else Span(start, start)


def _is_condition(head: Token) -> bool:
    """`If he said that`: nobody has said it."""
    marks = [child for child in head.children if child.dep_ == "mark" and child.lower_ in CONDITIONS]
    granted = any(child.lower_ in CONCEDING for child in (*head.children, *(c for m in marks for c in m.children)))
    return head.dep_ == "advcl" and bool(marks) and not granted


def _is_naming(article: Article, head: Token, one: Attribution) -> bool:
    """`Known as “the Hammer”`, `a film titled “Night”`: a name, not a claim."""
    agent = any(child.dep_ == "agent" for child in head.children)
    if head.lemma_.lower() not in NAMING or agent or head.tag_ != "VBN":
        return False
    first, last = one.content[0].start, one.content[-1].end
    quoted = [q for q in article.quotations if q.start < last and first < q.end]
    return any(count_words(q.inner.of(article.text)) <= NICKNAME_WORDS for q in quoted)


def by_phrase(article: Article, doc: Doc, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`In the words of Jane Doe, the house is lost.` where the network saw nothing."""
    taken = [span for one in found for span in one.cue]
    for phrase in PHRASE.finditer(article.text):
        cue = Span(*phrase.span())
        last = doc.char_span(cue.start, cue.end, alignment_mode="expand")
        noun = next((c for c in last[-1].children if c.dep_ == "pobj"), None) if last is not None else None
        if noun is None or any(cue.overlaps(span) for span in taken):
            continue
        who = Span(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge))
        sentence = article.text[noun.sent.start_char : noun.sent.end_char].rstrip(STOPS)
        around = Span(noun.sent.start_char, noun.sent.start_char + len(sentence))
        content = tuple(_cut(article, around, Span(cue.start, who.end)))
        if content:
            yield Attribution((who,), (cue,), content, "", "according-to", PHRASE_CONFIDENCE)


def by_colon(article: Article, doc: Doc, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`The mayor was blunt: “This city is broke.”` where nothing holds the quoted sentence yet."""
    taken = [span for one in found if one.confidence >= FIRM for span in (*one.cue, *one.content)]
    for quotation in article.quotations:
        before = article.text[max(0, quotation.start - 3) : quotation.start]
        words = quotation.inner.of(article.text)
        if quotation.depth or not before.rstrip().endswith(":") or count_words(words) < COLON_WORDS:
            continue
        content = Span(quotation.start, quotation.end)
        colon = quotation.start - len(before) + before.rindex(":")
        stop = doc.char_span(colon, colon + 1, alignment_mode="expand")
        if stop is None or words.rstrip()[-1:] not in STOPS or any(content.overlaps(span) for span in taken):
            continue
        verb = stop[0].sent.root
        subject = next(iter(_subjects(verb)), None)
        if subject is not None and subject.i < verb.i < stop[0].i:
            says = next((child for child in verb.children if child.dep_ == "acomp" and child.i < stop[0].i), verb)
            cue = Span(verb.idx, says.idx + len(says))
            yield Attribution((_noun_phrase(subject),), (cue,), (content,), verb.lemma_, "colon", COLON_CONFIDENCE)
