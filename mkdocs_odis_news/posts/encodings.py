"""Makes text of the bytes of a file, also where they are not UTF-8: their author may hide it."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

# That of UTF-32 begins with that of UTF-16, which Windows calls Unicode.
_MARKS = {
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}
# Latin letters in two bytes each, without a mark.
_WIDE = {
    "utf-16-le": re.compile(rb"[^\0]\0[^\0]\0"),
    "utf-16-be": re.compile(rb"\0[^\0]\0[^\0]"),
}
_OTHER_ENDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def encoding_of(content: bytes) -> str:
    """UTF-8, unless the first bytes say otherwise."""
    marked = (name for mark, name in _MARKS.items() if content.startswith(mark))
    wide = (name for name, begin in _WIDE.items() if begin.match(content))
    return next(marked, None) or next(wide, "utf-8")


def decoded(content: bytes) -> tuple[str, UnicodeDecodeError | None]:
    """The text, and why the bytes are not UTF-8."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return content.decode(encoding_of(content), errors="replace"), error
    at = content.find(0)
    if at < 0 or (encoding := encoding_of(content)) == "utf-8":
        return text, None
    half = UnicodeDecodeError("utf-8", content, at, at + 1, "half a letter")
    return content.decode(encoding, errors="replace"), half


def in_lines(text: str) -> str:
    """Without a mark at its top, its lines ended as here; by other signs only if none is."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text if "\n" in text else _OTHER_ENDS.sub("\n", text)
