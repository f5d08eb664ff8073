"""Where sentences end. A bar stands at every end in the examples."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Span
from generators.read.sentences import split_sentences

EXAMPLES = """
The harbour opened.|It was late.
Is it open?|Ask Ann!|She knows.
We met Sen. J. Doe at 5 p.m.|Then it rained.
She works for the U.S. State Department.|It pays.
He moved to the U.S. in May.
He moved to the U.S.|The rest stayed.
A U.S. official said so.
Mr. and Mrs. Roe met Dr. Lo on St. Mark's Square.
They live on Main St.|The house is old.
See No. 5, pp. 12-14, and Fig. 3 there.
Did you ask?|No.|He did.
It cost $3.50.|That is 3.5 times as much.
Prices rose by 1.5 percent in Jan. 2025.|They fell later.
It was Acme Inc. that paid.|Acme Inc. Chief Ann Roe resigned.
He knows e.g. Roe v. Wade, i.e. the case.
At 5 a.m. Mr. Roe rose.|He left at 6 a.m.|Ann stayed.
“We are late.|It rains,” she said.
“We are late.”|She left.
"Who is it?" Jane asked.|Nobody knew.
"Who is it?" she asked.
He paused ... and went on.
He paused....|She left.
The end came.|. . . The rest is known.
It was so.[3]|Then it was not.
It was so. [17]|Then it was not.
It was so.³|“Then it was not.”¹²|It was.
He wrote: “[T]he end [...] is near” (Roe 55).
She teaches (she once wrote.) at a school.
Yahoo! was large.|It fell.
You and I.|Then we left.
John F. Kennedy spoke.|W. B. Yeats wrote.
1. The first thing|2. The second thing|3. The third thing
a) One item|b) Two items
The tower is 50 ft. high.|It stands.
A view of the bay.|Image: Ann Roe.
Thursday, May 7, 2015|On Thursday the bay froze.
“It is a long game.” — Ann Roe
"Who is it?" I asked.|Nobody knew.
They said so. 8|Yet others did not.
It lasted long.|(credit: Ann Roe)
She loved Viva Maria! (1965) and more.
Figure 1.3|This map shows the bay.
He sold it.|eBay bought it.
He went from A to B.|I knew.
P.S. What now?
They met at 9 a.m. Monday in the hall.|It rained.
It lasts from 6 to 9 p.m. Eastern time.
He came to the U.S.|Initially, he stayed.
Her address is ann.roe@example.org.|Write to her.
See https://example.org/a.b.c/d.html.|It is there.
Reading a comma splice, he went on; nobody minded: it rained.
Prof. Ann Roe, Ph.D., of Bonn et al. wrote it.
4.1. The limits are clear.|They are few.
Figure 2. The harbour at dawn.|It rained.
“... Ann!|Where is she?”
They sell rope, tar, etc.|Bread is dear.
He kept rope, tar, etc. in the shed.
He moved to the U.S. (from Bonn) in May.|It's cold there.
He moved to the U.S.|It's cold there.
He was in Meurtres? (a short film) and in more.
Is it open?|(It was not.)|Ask Ann.
It fell in May.[citation needed]|It rose in June.
It fell in May. [3] [better source needed]|It rose in June.
""".strip().split("\n")


@pytest.mark.parametrize("example", EXAMPLES)
def test_sentences_end_where_a_reader_would_pause(example: str) -> None:
    text = example.replace("|", " ")
    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)))] == example.split("|")


def test_a_sentence_runs_over_a_stray_line_break() -> None:
    text = "A U.S.\n\nState Department official spoke.\nIt rained."
    assert [s.of(text) for s in split_sentences(text, Span(0, len(text)))] == [text[:-11], "It rained."]


def test_only_the_paragraph_is_read() -> None:
    text = "One. Two. Three. Four."
    assert [s.of(text) for s in split_sentences(text, Span(5, 16))] == ["Two.", "Three."]


@pytest.mark.parametrize("piece", ["(", ".", ". ", " ", "\n", '"', "a. ", ".[1] ", "1) ", '"." A', "[...] ", "a", ".x"])
def test_a_page_of_signs_is_split(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(split_sentences(text, Span(0, len(text)))) <= len(text)


@given(st.text(alphabet='aB1 .?!…"”’()[]\n:;—•', max_size=150))
def test_sentences_hold_every_character_once_and_in_order(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
