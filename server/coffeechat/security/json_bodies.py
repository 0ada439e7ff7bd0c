"""Reading JSON that strangers wrote, and writing our own."""

from __future__ import annotations

from typing import Any, TypeVar

import orjson
from flask import abort, request
from flask.json.provider import DefaultJSONProvider
from pydantic import BaseModel, ValidationError

from coffeechat.security.problems import explain_invalid

Body = TypeVar("Body", bound=BaseModel)


class StrictJson(DefaultJSONProvider):
    """Reads JSON as the standard has it.

    Python's own reader takes NaN and half characters, which nothing can store, and falls
    over 100,000 brackets with a RecursionError; orjson refuses all of them with a ValueError.
    """

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Return the value of a JSON text; raises ValueError."""
        return orjson.loads(s)

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        """Return a value as JSON, its keys in order."""
        try:
            return orjson.dumps(obj, self.default, orjson.OPT_SORT_KEYS).decode()
        except TypeError:  # nested deeper, or a larger number, than orjson writes
            return super().dumps(obj, **kwargs)


def read_body(model: type[Body]) -> Body:
    """Return the request's JSON body as `model`, or end the request with a 400 or 422."""
    try:
        return model.model_validate(request.get_json())
    except ValidationError as error:
        abort(explain_invalid(error))
