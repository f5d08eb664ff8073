"""Things joined in pairs, as the groups that the pairs make."""

from __future__ import annotations


class Groups:
    """Numbered things, joined step by step (union-find). The lowest number of a group leads it."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def join(self, one: int, other: int) -> None:
        """Put two things, and all that is joined to them, into one group."""
        first, second = self.leader(one), self.leader(other)
        self._above[max(first, second)] = min(first, second)

    def leader(self, thing: int) -> int:
        """The lowest number of the thing's group."""
        self._above.setdefault(thing, thing)
        while self._above[thing] != thing:
            self._above[thing] = thing = self._above[self._above[thing]]
        return thing

    def members(self) -> dict[int, list[int]]:
        """The members of each group of two or more, in order, by leader."""
        found: dict[int, list[int]] = {}
        for thing in sorted(self._above):
            found.setdefault(self.leader(thing), []).append(thing)
        return {leader: members for leader, members in found.items() if len(members) > 1}
