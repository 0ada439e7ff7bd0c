"""What a page may declare that is no person, so that its name is none."""

from __future__ import annotations

# Types of schema.org and of OpenGraph, without their vocabulary, folded.
_THINGS = frozenset((
    "product", "productgroup", "product.item", "og:product", "recipe", "event", "place", "movie",
    "video.movie", "tvseries", "tvepisode", "musicalbum", "musicrecording", "song", "videogame",
    "jobposting", "searchresultspage", "city", "country", "state", "touristattraction", "hotel",
    "lodgingbusiness", "restaurant", "store", "vehicle", "car", "softwareapplication",
    "mobileapplication", "webapplication", "course", "dataset", "landform", "mountain",
    "bodyofwater", "lakebodyofwater", "administrativearea", "accommodation", "apartment", "house",
    "offer", "taxon", "drug", "medicalcondition", "park", "museum", "school",
    "airport", "podcastseries", "book",
    "sportsevent", "musicevent", "exhibitionevent", "videoobject",
))  # fmt: skip


def is_thing(kind: str) -> bool:
    """Whether a declared type is surely none of a person: a product, a place, an event."""
    return kind.casefold() in _THINGS
