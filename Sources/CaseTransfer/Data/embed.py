#!/usr/bin/env python3
"""Write each CSV file of this folder as a Swift string literal into ../Register."""

from pathlib import Path

FILES = {
    "authorities.csv": "authorities",
    "authorities-retired.csv": "retiredAuthorities",
    "authorities-announced-ends.csv": "announcedEnds",
    "authorities-other-nations.csv": "otherNations",
}

TEMPLATE = '''// swift-format-ignore-file
// Written by Data/embed.py from Data/{file}; change that file and run the script again.

extension EmbeddedRegister {{
    /// The text of `Data/{file}`, byte for byte.
    static let {name} = #"""
{text}
"""#
}}
'''

here = Path(__file__).resolve().parent
for file, name in FILES.items():
    text = (here / file).read_bytes().decode("utf-8")
    if '"""#' in text or "\\#" in text or "\r" in text or not text.endswith("\n"):
        raise SystemExit(f"{file}: holds text that cannot stand in the literal, or does not end in a line feed")
    target = here.parent / "Register" / f"Embedded{name[0].upper()}{name[1:]}.swift"
    target.write_bytes(TEMPLATE.format(file=file, name=name, text=text).encode("utf-8"))
