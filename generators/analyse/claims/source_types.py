"""What kind of source speaks: told by the grammar of its words and by word lists, never by what is known of the world.

Rules in order; the first that fits decides. `unknown` is an answer: a pronoun without a safe antecedent, a word that is
in no list.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.names import Named, Names
from generators.analyse.claims.phrases import Phrase
from generators.model import SourceType

FAMILIAR = lexicons.words(
    "access acquainted aware briefed close direct familiar involved knowledge knowledgeable privy"
)  # people `familiar with`
PERSONAL = lexicons.words("aide figure individual man official one people person somebody someone those woman")
SINGULAR_SOMEBODY = lexicons.words("someone somebody another one")
FEW = lexicons.words("10 2 3 4 5 6 7 8 9 eight five four nine seven six ten three two")
FOR = lexicons.words("for of at with")
LOOSE = lexicons.words("aware close direct involved")  # `lawmakers, who are close to the industry` are no secret source
NOBODY = lexicons.words("anybody anyone neither no-one nobody none nothing what whoever whomever")
EVERYBODY = lexicons.words("""
    all both everybody everyone few hundreds many millions most others several some these those thousands
""")
PRONOUNS = lexicons.words("""
    he her herself him himself his i it its me my our she that their them they this us we which who whose you
    your
""")
PERSON_ENDINGS = ("ist", "ian", "eer", "man", "woman", "er", "or", "ee", "ant", "crat", "ologist")
NOT_PEOPLE = lexicons.words("""
    answer argument banner barrier behavior behaviour border career center centre chamber chapter character
    charter coffee color colour committee computer corner counter covenant cover danger degree disaster disorder
    encounter error evidence fact factor favor favour fever grant horror humor humour idea labor labour layer
    letter manner matter moment murder newsletter number offer order paper plant poster power pressure quarter
    register restaurant river sector server slander summer tender terror tower transfer trigger vector view want
    water weather winter wonder
""")
WITHOUT_A_NAME = PRONOUNS | NOBODY
CALLINGS = lexicons.TITLES | lexicons.ROLES
SOMEBODY = PERSONAL | lexicons.ROLES
PEOPLE = lexicons.ROLES | lexicons.KIN | lexicons.OFFICES
KNOWN = lexicons.OFFICES | lexicons.KIN
MANY = lexicons.COLLECTIVES | EVERYBODY
THINGS = NOT_PEOPLE | lexicons.DOCUMENTS | lexicons.INSTITUTIONS | lexicons.COLLECTIVES
NAMED_TYPES: dict[str, SourceType] = {
    "person": "person",
    "institution": "institution",
    "document": "document",
    "group": "group",
    "event": "unknown",
    "unsure": "person",  # a bare name that speaks: mostly a person's (measured, see tests/quality/README.md)
}


def type_of(phrase: Phrase, names: Names) -> SourceType:
    """The kind of source that these words are."""
    head = phrase.head_token
    return next((found for rule in RULES if (found := rule(phrase, head, names)) is not None), "unknown")


def named_in(phrase: Phrase, names: Names) -> Named | None:
    """The name that the phrase is about: its head's, or the one in apposition to it (`my lawyer, Jane Doe`)."""
    head = phrase.head_token
    if head.i in names.at and names.at[head.i].kind != "office":
        return None if is_title_of_a_work(head, names) else names.at[head.i]
    lemma = head.lemma_.lower()
    wanted = "person" if is_person_noun(head) else "institution" if lemma in lexicons.INSTITUTIONS else None
    if wanted is None or is_plural(head):
        return None
    for child in head.children:
        if child.i in phrase and child.i in names.at and child.dep_ == "appos" and names.at[child.i].kind == wanted:
            return names.at[child.i]
    return (_named_behind(phrase, names) or _named_after_comma(phrase, names)) if wanted == "person" else None


def is_title_of_a_work(head: Token, names: Names) -> bool:
    """Whether a bare name with an owner and a preposition is a title: `Freedom House's Freedom in the World`."""
    deps = {child.dep_ for child in head.children if child.dep_ == "poss" or child.i == head.i + 1}
    return head.i in names.at and names.at[head.i].kind == "unsure" and {"poss", "prep"} <= deps


def _named_behind(phrase: Phrase, names: Names) -> Named | None:
    """The person named at the end of a title of several words: `former ambassador to Brazil Jane Doe`."""
    named = names.at.get(phrase.tokens[-1])
    if named is None or named.kind != "person" or named.lead not in phrase or named.lead <= phrase.head:
        return None
    behind_place = phrase.doc[named.lead].lower_ in lexicons.PLACES and named.first > named.lead
    governed = any(t.pos_ == "ADP" for t in phrase.doc[named.last].ancestors if t.i > phrase.head)
    return named if behind_place or not governed else None


def _named_after_comma(phrase: Phrase, names: Names) -> Named | None:
    """The person named behind the first comma: `a supporter in the valley, Jane Doe`."""
    comma = next((i for i in range(phrase.head, phrase.tokens[-1]) if phrase.doc[i].text == ","), None)
    named = names.at.get(comma + 1) if comma is not None else None
    return named if named is not None and named.kind == "person" and named.lead == (comma or 0) + 1 else None


def is_plural(token: Token) -> bool:
    """Whether the noun is a plural."""
    return token.tag_ in ("NNS", "NNPS")


def possessor(phrase: Phrase) -> Token | None:
    """Who has it: `Doe` in `Doe's remarks`."""
    return next((c for c in phrase.head_token.children if c.dep_ == "poss" and c.i in phrase), None)


def _named(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    if is_title_of_a_work(head, names):
        return "document"
    named = named_in(phrase, names)
    if named is None or named.kind == "office":
        return None
    return NAMED_TYPES[named.kind]


def _pronoun(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    return "unknown" if head.lower_ in WITHOUT_A_NAME else None


def _withheld(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    """`sources`, `a person familiar with the matter`, `one of the aides`."""
    if head.lemma_.lower() in lexicons.WITHHELD:
        most = any(c.lower_ in ("most", "many", "all") for c in head.children)
        return "group" if most else "anonymous"
    if head.lemma_.lower() in SOMEBODY and any(_is_familiar(phrase, head, i) for i in phrase.tokens):
        return "anonymous"
    thing = any(t.lower_ in ("that", "which") for c in head.children if c.dep_ == "relcl" for t in c.children)
    return "anonymous" if head.lower_ in SINGULAR_SOMEBODY and not thing else None


def _is_familiar(phrase: Phrase, head: Token, i: int) -> bool:
    """Whether the word says how somebody knows: `familiar with the talks`, said of the head itself."""
    token = phrase.doc[i]
    if token.lower_ not in FAMILIAR:
        return False
    near = {c.i: c.dep_ for c in head.children if c.dep_ in ("amod", "acl", "relcl", "prep", "advcl")}
    if token.head.i == head.i:
        return True
    return token.head.i in near and not (near[token.head.i] == "relcl" and token.lower_ in LOOSE)


def _spokesperson(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    """Somebody who speaks for a body that is named in the same breath stands for that body."""
    if head.lemma_.lower() not in lexicons.SPOKESPEOPLE:
        return None
    return "institution" if body_spoken_for(phrase, names) is not None else "anonymous"


def body_spoken_for(phrase: Phrase, names: Names) -> Token | None:
    """The body in `a spokesman for the ministry`, `a Pentagon spokeswoman`; None when none is named."""
    head = phrase.head_token
    told = [child for child in head.children if child.dep_ in ("compound", "nmod", "poss", "amod")]
    after = [o for c in head.children if c.dep_ == "prep" and c.lower_ in FOR for o in c.children if o.dep_ == "pobj"]
    for token in (*told, *after):
        named = names.at.get(token.i)
        if token.i in phrase and named is not None and named.kind == "institution":
            return phrase.doc[named.last]
        if token.i in phrase and named is None and token.lemma_.lower() in lexicons.INSTITUTIONS:
            return token
    return None


def _utterance(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    """`Doe's remarks` is Doe speaking."""
    owner = possessor(phrase)
    if owner is None or head.lemma_.lower() not in lexicons.UTTERANCES:
        return None
    inner = Phrase(phrase.doc, tuple(t.i for t in owner.subtree if t.i in phrase), owner.i)
    found = type_of(inner, names)
    return "document" if found != "person" and head.lemma_.lower() in lexicons.DOCUMENTS else found


def _body(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    lemma = head.lemma_.lower()
    if lemma == "group":
        told = any(c.dep_ in ("amod", "compound", "poss") for c in head.children)
        told &= not any(c.lower_ == "of" for c in head.children)
        return "institution" if told and not is_plural(head) else "group"
    if lemma in lexicons.INSTITUTIONS and lemma not in lexicons.ROLES:
        return "group" if is_plural(head) and lemma not in ("police",) else "institution"
    return None


def _role(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    """People by what they do: one of them, or a counted few, is somebody whose name is not given; more are a group."""
    if not is_person_noun(head):
        return None
    if is_known_office(head):
        return "person"
    if is_definite(head) and is_plural(head):
        return "group"
    if is_definite(head):
        return "unknown"  # somebody spoken of before, whom `antecedents.py` did not find
    return "group" if is_plural(head) and not _counted_few(phrase, head) else "anonymous"


def _counted_few(phrase: Phrase, head: Token) -> bool:
    """`three officials`, but not `4 in 10 voters`, `six million people`."""
    counts = [c for c in head.children if c.dep_ == "nummod" and c.i in phrase]
    return any(
        c.lower_ in FEW
        and not any(phrase.doc[i].lower_ in ("in", "out", "percent", "%", "than") for i in phrase.tokens if i < c.i)
        for c in counts
    )


def is_person_noun(token: Token) -> bool:
    """Whether a noun names people."""
    lemma = token.lemma_.lower()
    if lemma in PEOPLE:
        return True
    if lemma in THINGS or token.pos_ != "NOUN":
        return False
    if lemma.endswith(PERSON_ENDINGS) and len(lemma) > 5:
        return True
    return any(c.dep_ == "relcl" and any(t.lower_ == "who" for t in c.children) for c in token.children)


def is_known_office(head: Token) -> bool:
    """`the president`, `his wife`: known by office or family; that is not a name withheld."""
    return is_definite(head) and not is_plural(head) and head.lemma_.lower() in KNOWN


def is_definite(head: Token) -> bool:
    """Whether the words speak of something already known: `the`, `this`, `her`."""
    return any(c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in head.children)


def _collective(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    of = [o for c in head.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
    one_of = head.lower_ in ("one", *FEW) and any(is_person_noun(o) or o.pos_ == "PRON" for o in of)
    if one_of or (head.pos_ == "NUM" and len(phrase.tokens) == 1):
        return "anonymous" if one_of else "group"
    known = {head.lower_, head.lemma_.lower()} & MANY
    return "group" if known or head.pos_ == "NUM" else None


def _document(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    return "document" if {head.lemma_.lower(), head.lower_} & lexicons.DOCUMENTS else None


def _plural_people(phrase: Phrase, head: Token, names: Names) -> SourceType | None:
    """`the undecided`, `Republicans`."""
    definite = any(c.lower_ == "the" for c in head.children)
    return "group" if head.tag_ == "NNPS" or (head.pos_ == "ADJ" and definite) else None


RULES: tuple[Callable[[Phrase, Token, Names], SourceType | None], ...] = (
    _named, _pronoun, _withheld, _spokesperson, _utterance, _role, _body, _collective, _document, _plural_people,
)  # fmt: skip
