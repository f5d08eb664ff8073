import json
from dataclasses import replace

from generators.render.linked_data import linked_data_of
from tests.render.records import catalogue, full


def test_claims_are_parts_of_the_article_and_nothing_is_reviewed() -> None:
    article = full()
    described = json.loads(linked_data_of(article, catalogue(article)))
    assert [part["@type"] for part in described["hasPart"]] == ["Claim", "Quotation"]
    assert described["hasPart"][1]["spokenByCharacter"] == {"@type": "Person", "name": "Jane Doe"}
    assert "ClaimReview" not in json.dumps(described)


def test_what_is_not_known_is_left_out() -> None:
    article = full()
    described = json.loads(linked_data_of(article, catalogue(article)))
    assert not {"author", "datePublished", "publisher"} & set(described)


def test_text_cannot_end_the_script_element() -> None:
    article = full()
    hostile = replace(article, article=replace(article.article, title="</script><b>"))
    assert "<" not in linked_data_of(hostile, catalogue(hostile))


def test_the_speaker_of_a_paraphrased_claim_is_its_author() -> None:
    article = full()
    named = replace(article.claims.claims[1], speech="indirect")
    told = replace(article, claims=replace(article.claims, claims=(named,)))
    (part,) = json.loads(linked_data_of(told, catalogue(told)))["hasPart"]
    assert (part["@type"], part["author"]) == ("Claim", {"@type": "Person", "name": "Jane Doe"})
