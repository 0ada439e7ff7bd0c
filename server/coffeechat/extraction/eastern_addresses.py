"""The town of an address in Chinese, Japanese or Korean, which goes from large to small."""

from __future__ import annotations

import re

from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import school_words

_LONGEST = 60  # characters of an address
_HAN, _KANA = "\u4e00-\u9fff々ヶケ", "\u3041-\u309f\u30a1-\u30ff"
_CODE = r"^(?:〒\s?)?(?:\d{3}-\d{4}\s*|\d{5,6}\s*)?"
_TOWN = re.compile(
    rf"{_CODE}(?:日本国?|中国|中國)?[,，、\s]?"
    rf"((?:東京都|北海道|京都府|大阪府|[{_HAN}]{{2,3}}県)\s?[{_HAN}{_KANA}]{{1,5}}?[市区町村]"
    rf"|(?:[{_HAN}]{{2,6}}?(?:省|自治区))?\s?[{_HAN}]{{2,5}}?市(?:\s?[{_HAN}]{{1,4}}?[区区縣县])?"
    rf"|[{_HAN}]{{2}}[市縣][{_HAN}]{{1,3}}[區鄉鎮市])(?=.)"
)
_KOREAN = re.compile(
    rf"{_CODE}(?:대한민국\s)?"
    r"([가-힣]{2,4}(?:특별시|광역시|특별자치시|특별자치도|시|도)(?:\s[가-힣]{1,5}(?:시|군|구)){1,2})\s?(?=.)"
)
# What only an address has behind its town: a lane, a house, a number.
_STREET = re.compile(
    r"[镇鎮乡鄉村路街巷弄号號楼樓栋室町番地]|丁目|大道|\d|[가-힣](?:로|길|동|읍|면)(?:\s|$)"
)


def eastern_town(text: str) -> str:
    """Return the town that an address of the East begins with: "北京市昌平区..."; or ""."""
    if not joined_script(text) or len(text) > _LONGEST or "。" in text:
        return ""
    if school_words(text) and not any(map(str.isdigit, text)):
        return ""  # "上海市第一中学", not a street by a school
    found = _TOWN.match(text) or _KOREAN.match(text)
    return found[1].strip() if found and _STREET.search(text[found.end() :]) else ""
