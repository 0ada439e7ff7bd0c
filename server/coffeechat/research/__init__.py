"""What may be cited about a contact, ranked; and whether a company page answers a question."""

from typing import TYPE_CHECKING

from coffeechat.records.doors import open_late

if TYPE_CHECKING:
    from coffeechat.research.aims import say_aims
    from coffeechat.research.alike import Utterance, find_alike
    from coffeechat.research.evidence import gather_evidence
    from coffeechat.research.fields import find_field
    from coffeechat.research.phrases import (
        at_place,
        clean_organisation,
        clean_role,
        with_article,
    )
    from coffeechat.research.stems import find_stems, telling_words
    from coffeechat.research.website import Passage, find_answer
else:
    __getattr__ = open_late(
        __name__, Passage="website", Utterance="alike", at_place="phrases",
        clean_organisation="phrases", clean_role="phrases", find_alike="alike",
        find_answer="website", find_field="fields", find_stems="stems", gather_evidence="evidence",
        say_aims="aims", telling_words="stems", with_article="phrases",
    )  # fmt: skip

__all__ = [
    "Passage", "Utterance", "at_place", "clean_organisation", "clean_role", "find_alike",
    "find_answer", "find_field", "find_stems", "gather_evidence", "say_aims", "telling_words",
    "with_article",
]  # fmt: skip
