"""Single values by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from coffeechat.storage import Store


def test_a_value_comes_back_after_reopening(folder: Path) -> None:
    with Store.open(folder) as store:
        store.settings.set("profile", {"name": "Ana", "skills": ["Ü", None, 1.5]})
    with Store.open(folder) as store:
        assert store.settings.get("profile") == {"name": "Ana", "skills": ["Ü", None, 1.5]}


def test_a_missing_value_is_the_default(store: Store) -> None:
    assert store.settings.get("nothing") is None
    assert store.settings.get("nothing", 3) == 3


def test_a_stored_null_counts_as_none_where_another_kind_is_expected(store: Store) -> None:
    store.settings.set("nothing", None)

    assert store.settings.get("nothing", 3) == 3
    assert store.settings.keys() == ["nothing"]


def test_values_share_nothing_with_the_store(store: Store) -> None:
    value = {"list": [1]}
    store.settings.set("key", value)
    value["list"].append(2)
    store.settings.get("key")["list"].append(3)

    assert store.settings.get("key") == {"list": [1]}


def test_keys_are_listed_by_prefix_in_the_order_of_their_coming_and_removed(store: Store) -> None:
    for key in ("answer:2", "answer:1", "profile"):
        store.settings.set(key, key)

    assert store.settings.keys("answer:") == ["answer:2", "answer:1"]
    assert store.settings.remove("answer:1") is True
    assert store.settings.remove("answer:1") is False
    assert store.settings.keys() == ["answer:2", "profile"]


def test_what_is_not_json_is_refused_and_the_old_value_stays(store: Store) -> None:
    store.settings.set("key", 1)

    with pytest.raises(TypeError):
        store.settings.set("key", {1, 2})

    assert store.settings.get("key") == 1
