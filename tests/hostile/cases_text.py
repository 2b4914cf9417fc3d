# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts: bytes that are no UTF-8, characters that steer a terminal, prose that costs time."""
from case import (COURSE, FAULTS, GOOD, MODULE, ONE, PO, SPECIMENS, TWO, case, check, course,
                  languages, linear, pot, screen)

# Written into the middle of a text. What is no UTF-8 ends the reading of its file.
BYTES = {
    "overlong-2": b"\xc0\xaf", "overlong-3": b"\xe0\x80\xaf", "overlong-4": b"\xf0\x80\x80\xaf",
    "overlong-nul": b"\xc0\x80", "surrogate": b"\xed\xa0\x80", "surrogate-pair":
    b"\xed\xa0\xbd\xed\xb8\x80", "beyond-unicode": b"\xf4\x90\x80\x80",
    "five-bytes": b"\xf8\x88\x80\x80\x80", "continuation": b"\x80", "continuations": b"\xbf" * 5000,
    "cut": b"\xe0\xb8", "cut-before-quote": b"\xf0\x9f\x92\"", "ff": b"\xff", "latin-1": b"\xe9",
    "nul": b"\0", "escape": b"\x1b[666m", "csi-of-8-bits": b"\x9b666m", "csi-as-c1": b"\xc2\x9b666m",
    "delete": b"\x7f", "bell": b"\x07", "backspaces": b"\b" * 20, "shift-out": b"\x0e",
    "next-line": b"\xc2\x85", "return": b"a\rb",
}


def add_bytes(name, data):
    @course(f"bytes-{name}", r"modules/demo/two\.yaml:7.*(not UTF-8|U\+[0-9A-F]{4} may not)|"
            r"modules/demo/two\.yaml.*(not UTF-8|U\+[0-9A-F]{4} may not)")
    def _(c):
        c.replace(TWO, b"Read.", b"Re" + data + b"ad.")

    @case(f"po-bytes-{name}", check(r"localization/id/demo\.po.*(malformed UTF-8|U\+[0-9A-F]{4} may)"),
          linear(), languages((GOOD, FAULTS)), screen())
    def _(c):
        c.replace(PO, b"Bacalah", b"Ba" + data.replace(b'"', b"") + b"calah")


for key, added in BYTES.items():
    add_bytes(key, added)

ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7",
             "cp037"]


def add_encoding(encoding):
    @course(f"encoding-{encoding}", r"modules/demo/two\.yaml.*(UTF-8|error)")
    def _(c):
        c.write(TWO, c.at(TWO).read_text("utf-8").replace("id: two", "id: +\u0e01").encode(encoding, "replace"))

    @case(f"po-encoding-{encoding}", check(r"localization/id/demo\.po.*(UTF-8|error)"), linear(),
          languages((GOOD, FAULTS)))
    def _(c):
        c.write(PO, c.at(PO).read_text("utf-8").replace("Bibi", "\u0e01").encode(encoding, "replace"))


for key in ENCODINGS:
    add_encoding(key)


@course("bytes-of-a-program", r"modules/demo/two\.yaml.*(UTF-8|may not be used)")
def _(c):
    c.write(TWO, bytes((i * i * 7 + (i >> 3) * 13 + 1) & 255 for i in range(100000)))


# YAML resolves these after any check of the file's bytes; each goes into every text there is.
ESCAPES = {
    "e": (r"\e[666m", "001B"), "x1b": (r"\x1b[666m", "001B"), "title": (r"\e]0;owned\a", "001B"),
    "link": (r"\e]8;;http://evil.example\e\\", "001B"), "clipboard": (r"\e]52;c;cm0=\a", "001B"),
    "reset": (r"\ec", "001B"), "query": (r"\e[6n", "001B"), "device": (r"\eP$q\e\\", "001B"),
    "x9b": (r"\x9b666m", "009B"), "osc-as-c1": (r"\u009d0;owned\u009c", "009D"), "nul": (r"\0", "0000"),
    "bell": (r"\a", "0007"), "backspace": (r"\b\b\b", "0008"), "delete": (r"\x7f", "007F"),
    "return": (r"\r", "000D"), "form-feed": (r"\f", "000C"), "next-line": (r"\N", "0085"),
    "line-separator": (r"\L", "2028"), "bidi-override": (r"\u202e", "202E"),
    "bidi-isolate": (r"\u2066\u2069", "2066"), "bidi-mark": (r"\u200f", "200F"),
    "arabic-mark": (r"\u061c", "061C"), "byte-order-mark": (r"\ufeff", "FEFF"),
    "soft-hyphen": (r"\u00ad", "00AD"), "tags": (r"\U000E0068\U000E0069", "E0068"),
    "annotation": (r"\ufff9", "FFF9"), "private": (r"\ue000", "E000"), "noncharacter": (r"\uffff", "FFFF"),
    "beyond": (r"\U00110000", None), "surrogate": (r"\ud800", None),
}


def add_escape(name, escape, point):
    word = f'"A{escape}B"'

    # What is refused at the course's own file keeps it from being opened; a lesson is only left out.
    @case(f"escape-{name}", check(rf"modules/demo.*(U\+{point} may not be used|escape|Unicode)"),
          linear(), languages(), pot(), screen())
    def _(c):
        c.replace(MODULE, "You can tell them apart.", word)
        c.replace(ONE, "title: One", f"title: {word}")
        c.replace(TWO, "text: Read.", f"text: {word}")
        c.replace(TWO, "text: Pay", f"text: {word}")
        c.replace(TWO, "The money is gone.", word)
        c.replace(SPECIMENS, "from: Bank", f"from: {word}")
        c.replace(SPECIMENS, "body: Your parcel comes today.", f"body: {word}")

    @case(f"escape-{name}-where-it-is-quoted",
          check(rf"modules/demo/(one|two)\.yaml.*(U\+{point} may not be used|escape|Unicode)"))
    def _(c):
        c.append(TWO, f"{word}: 1\n")
        c.replace(ONE, "kind: judge", f"kind: {word}")
        c.replace(ONE, "specimen: aunt", f"specimen: {word}")

    @case(f"escape-{name}-in-the-course",
          check(rf"modules/course\.yaml.*(U\+{point} may not be used|escape|Unicode)"),
          linear((GOOD, 65)), languages((GOOD, 65)), pot((GOOD, 65)))
    def _(c):
        c.replace(COURSE, "title: Base", f"title: {word}")
        c.replace(COURSE, "class: internet", f"class: {word}")


for key, (added, code) in ESCAPES.items():
    add_escape(key, added, code)

# CommonMark that is slow to read for some readers, as long as a page may be and longer.
PROSE = {
    "brackets": "[" * 3900, "links": "[a](" * 950, "images": "![[]()" * 650,
    "backticks": "".join("e" + "`" * i for i in range(1, 80)), "quotes": ">" * 3900,
    "lists-and-blank-lines": "- " * 950 + "a" + "\n" * 1900, "numbers": "1. " * 600 + "a" + "\n" * 1900,
    "quotes-line-by-line": "> " * 900 + "a\n" + ">\n" * 900, "emphasis": "*a_ " * 950,
    "emphasis-unbalanced": "a**b" + "c* " * 1200, "underscores": "_a __a " * 550, "comments": "a<!--" * 750,
    "declarations": "<!A " * 950, "references": "[a]: b\n" * 550, "entities": "&#x1b;[666m&#x202e;" * 200,
    "tables-of-bars": "|" * 3900, "marks": "\u0e01" + "\u0e49" * 3900,
}
REFUSED = {"lists-and-blank-lines", "numbers", "quotes", "quotes-line-by-line"}


def add_prose(name, prose):
    lines = "".join("      " + line + "\n" for line in prose.split("\n"))
    says = {"marks": "combining marks", "images": "link", "entities": "may not"}.get(name, "inside one another" if name in REFUSED else "")

    @case(f"prose-{name}", check(rf"two\.yaml.*({says})" if says else None, (GOOD, FAULTS)), linear(),
          languages(), pot(), screen())
    def _(c):
        c.replace(TWO, "text: Read.\n", "text: |\n" + lines)
        c.replace(TWO, "prompt: What now?", "prompt: |\n      " + prose[:500].replace("\n", "\n      "))

    @case(f"po-prose-{name}", check(r"localization/id/demo\.po", (GOOD, FAULTS)), linear(),
          languages((GOOD, FAULTS)), screen())
    def _(c):
        text = (prose * 16)[:60000] if name not in REFUSED else prose * 16
        quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        c.append(PO, f'\nmsgctxt "demo/two/start/text"\nmsgid "Read."\nmsgstr "{quoted}"\n')


for key, added in PROSE.items():
    add_prose(key, added)


@course("prose-that-hides-an-escape-as-entity", r"two\.yaml.*may not")
def _(c):
    c.replace(TWO, "text: Read.", "text: 'A&#x1b;[666mB&#27;]0;owned&#7; &#8238;&#155;666m'")
