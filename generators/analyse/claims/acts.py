"""What kind of attribution a cue makes: saying, believing, intending, asking."""

from __future__ import annotations

from generators.model import Act

BELIEVES = frozenset(
    """assume believe belief conviction concern convinced consider doubt dread expect expectation fear feel feeling figure find
    gather hold hope imagine interpret judge know opine opinion perceive perception predict prefer presume reckon
    regard regret see sense suppose surmise suspect suspicion think thought trust understand view wonder worry worried
    afraid confident hopeful sceptical skeptical sceptic skeptic sure certain aware conclude conclusion deem favour favor oppose
    opposition support distrust mistrust envision envisage foresee theorise theorize""".split()
)
INTENDS = frozenset(
    """aim agree attempt commit commitment consider decide decision determination determined intend intent intention mull plan
    pledge promise propose proposal refuse resolve seek strive swear threat threaten undertake vow vowed want weigh willing
    willingness wish prepare ready offer eager keen""".split()
) - {"consider"}
ASKS = frozenset(
    """appeal ask beg beseech bid call challenge command demand encourage entreat implore inquire enquire instruct invite
    lobby order petition plead press question query request require summon urge recommend recommendation push dare""".split()
) - {"question", "require"} | {"question"}
ACTS: dict[str, Act] = {
    **dict.fromkeys(sorted(BELIEVES), "believes"),
    **dict.fromkeys(sorted(INTENDS), "intends"),
    **dict.fromkeys(sorted(ASKS), "asks"),
}


def act_of(cue_lemma: str) -> Act:
    """The act of a cue, by the lemma of its head; a cue that is in no list says something."""
    return ACTS.get(cue_lemma.lower(), "says")
