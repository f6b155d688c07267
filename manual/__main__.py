"""``python -m manual``: writes all that is made into the files of the manual."""

from __future__ import annotations

from .blocks import files, filled

for file in files():
    text = file.read_text(encoding="utf-8")
    if (new := filled(text)) != text:
        file.write_text(new, encoding="utf-8")
        print(file)
