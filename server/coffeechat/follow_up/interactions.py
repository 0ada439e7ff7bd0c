"""How many real interactions there were: those in which something came back."""

from __future__ import annotations

from datetime import datetime, timedelta

from coffeechat.records.ledger import Ledger

#: Answers within this time of one another, with no meeting between, are one exchange:
#: "yes" and "Thursday suits me" are not two.
EXCHANGE = timedelta(days=14)


def count_interactions(ledger: Ledger) -> int:
    """Return how often the two had to do with each other: talks, meetings and calls, and
    exchanges of messages. What was only sent does not count."""
    met = [talk.ended_at for talk in ledger.talks if talk.ended_at]
    met += [interaction.at for interaction in ledger.interactions]
    happened = [(at, True) for at in met] + [(one.at, False) for one in ledger.received()]
    count, answered = 0, None
    for at, in_person in sorted(happened):
        if in_person or _is_new_exchange(answered, at):
            count += 1
        answered = None if in_person else at
    return count


def _is_new_exchange(answered: datetime | None, at: datetime) -> bool:
    return answered is None or at - answered > EXCHANGE
