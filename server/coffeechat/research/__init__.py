"""What may be cited about a contact, ranked; and whether a company page answers a question."""

from coffeechat.research.aims import say_aims
from coffeechat.research.evidence import gather_evidence
from coffeechat.research.website import Passage, find_answer

__all__ = ["Passage", "find_answer", "gather_evidence", "say_aims"]
