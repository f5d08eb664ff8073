from dataclasses import replace

from generators.model import TextGroup
from generators.render.catalogue import catalogue_of
from generators.render.map_picture import picture_of
from generators.settings import Settings, Site
from tests.render.records import TEXT, analysed, catalogue


def test_the_corpus_says_how_many_origins_its_articles_have() -> None:
    corpus = catalogue(*(analysed(TEXT, id=id) for id in "abcde")).corpus
    groups = (TextGroup(("a", "b"), None, 0.5, 0.5, ()), TextGroup(("c", "d", "e"), None, 0.82, 0.97, ()))
    picture = picture_of(catalogue_of(replace(corpus, text_groups=groups), Settings(), Site()))
    assert picture.origins == ("5 articles, 2 origins: 3 share one text (82 % to 97 %); 2 share one text (50 %)")
    assert picture_of(catalogue_of(corpus, Settings(), Site())).origins == ""
