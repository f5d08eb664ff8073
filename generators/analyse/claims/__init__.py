"""Who says what, in what words, on what authority.

Each sentence is parsed; a small network finds the words that attribute something (`said`, `according to`, a colon, a
dash), and around them who is the source and what is attributed. It learned from 840 news articles with 19,834
attributions marked by people, and from what a network too large for a build, taught by the same articles, says of
them and of 1.6 million words that nobody annotated. In a text with fewer such words than the news has, each sign of one
is worth less, except in a sentence that quotes (Saerens, Latinne and Decaestecker, Neural Computation 14, 2002).
What layout and grammar tell for sure (signatures, transcripts, quotations that go on, agents of passives, hypothetical
speech, `this article argues`) is decided by rules. Confidence is the network's own probability, at the text's rate;
a quotation that nothing sure holds goes to the likeliest attribution near it.
Who a source is, how the article describes it, why its name is withheld and what softens the claim are read by rules
from the grammar and from lists of words. A pronoun stands for somebody only where exactly one antecedent fits. What
is unsure is listed below the claims, by reason.
Source: Newell, Margolin and Ruths, An Attribution Relations Corpus for Political News, LREC 2018 (training, figures).
Known failures: attributions in headlines are not searched; nouns that attribute (`allegations of`) are often missed;
what an author observes (`has seen some success`) is at times taken for a claim, in academic prose far more than in
news, and its subject (`his agenda`) for a source that is not safely known; a place or a slogan that heads such a
sentence is then counted as an institution.
"""

from __future__ import annotations

from dataclasses import replace

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.find import find
from generators.analyse.claims.passed_over import DOUBTFUL
from generators.analyse.claims.qualify import qualify
from generators.model import Article, Claims, NotAClaim, Options
from generators.read.language import why_not_english
from generators.read.parse import parse

TITLE = "Claims"


def analyse(article: Article, options: Options) -> Claims:
    """Every attribution of the article."""
    if article.language is not None and (reason := why_not_english(article.language)) is not None:
        return Claims((), (), reason)  # the parser, and all that was learned, know English only
    if not any(paragraph.kind == "prose" for paragraph in article.paragraphs):
        return Claims((), ())
    doc = parse(article, options.language_model)
    found = find(article, doc)
    claims = qualify(article, doc, [one for one in found if one.confidence >= options.claim_threshold])
    doubtful = (_doubt(one) for one in found if one.confidence < options.claim_threshold)
    passed_over = sorted({*claims.passed_over, *doubtful}, key=lambda one: (one.start, one.end, one.reason))
    return replace(claims, passed_over=tuple(passed_over))


def _doubt(found: Attribution) -> NotAClaim:
    """What the page says of words that may attribute something, but too unsurely to be shown as a claim."""
    spans = (*found.cue, *found.content)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return NotAClaim(start, end, DOUBTFUL)
