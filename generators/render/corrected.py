"""Everything that editors changed or judged, one record for each: in claims, in who is who, in metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generators.model import Analysed, Claim, Corpus
from generators.read.corpus_file import NAME
from generators.relate.corrections import MISSED


@dataclass(frozen=True, slots=True)
class Corrected:
    """One decision of an editor's, as it is exported."""

    article: str
    claim: str | None  # id; None: it is about the article
    field: str | None  # of the metadata; None: it is about a claim
    decision: str  # `confirmed`, `corrected`, `rejected` or `added`
    was: str | None  # what the build had found, in words; None: nothing, or the same
    file: str  # in which the editor wrote it, from the project's root


def corrected_in(corpus: Corpus) -> Iterator[Corrected]:
    """By article: first its metadata, then its claims by place."""
    for analysed in corpus.articles:
        article = analysed.article
        beside = str(PurePosixPath(article.path).with_suffix(".yml"))
        for field, was in article.told:
            yield Corrected(article.id, None, field, "corrected", was, beside)
        commentary = corpus.commentary.get(article.id)
        for claim in analysed.claims.claims:
            if claim.status != "extracted" and commentary is not None:
                yield _of_claim(claim, commentary.file)
            elif claim.corrected_from:
                yield _of_claim(claim, _who_is_who(analysed))


def had(claim: Claim) -> str | None:
    """What the build had found before an editor changed the claim; None: nothing, or nothing was changed."""
    return None if claim.corrected_from == MISSED else claim.corrected_from


def _of_claim(claim: Claim, file: str) -> Corrected:
    decision = "added" if claim.corrected_from == MISSED else claim.status.replace("extracted", "corrected")
    return Corrected(claim.article, claim.id, None, decision, had(claim), file)


def _who_is_who(analysed: Analysed) -> str:
    """The file that tells names apart: it stands beside the article's."""
    return str(PurePosixPath(analysed.article.path).with_name(NAME))
