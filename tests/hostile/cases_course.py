# SPDX-License-Identifier: GPL-3.0-or-later
"""Courses that are made to cost time and memory, and ids that are made to deceive."""
from case import (BAD_COURSE, COURSE, FAULTS, GOOD, MODULE, ONE, SPECIMENS, TWO, check, course, case,
                  languages, linear, pot, screen)

MIB = 1 << 20
IN_TWO = r"modules/demo/two\.yaml"

# What is added to a lesson that is sound, and what is said of it.
ADDED = {
    "alias-bomb": (
        "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n"
                                  for i in range(1, 10)),
        "aliases may not be used"),
    "alias-of-itself": ("a: &a [*a, *a]\n", "anchors may not be used"),
    "alias-as-key": ("a: &a b\n*a : c\n", "aliases may not be used"),
    "alias-undefined": ("a: *nothing\n", "aliases may not be used"),
    "anchors-100000": (lambda: "a: [" + "&a b," * 100000 + "]\n", "more than 100 faults"),
    "merge-key-bomb": ("a: &a {b: c}\nd: {<<: [*a, *a, *a]}\n", "aliases may not be used"),
    "flow-lists-200000-deep": (lambda: "a: " + "[" * 200000, "more than 16 lists and mappings"),
    "flow-lists-closed": (lambda: "a: " + "[" * 100000 + "]" * 100000, "more than 16 lists and mappings"),
    "flow-mappings-deep": (lambda: "a: " + "{a: " * 100000, "more than 16 lists and mappings"),
    "flow-keys-deep": (lambda: "? " + "[" * 50000 + "]" * 50000 + "\n: a\n", "a key must be text"),
    "block-lists-in-a-line": (lambda: "a:\n  " + "- " * 100000 + "b\n", "more than 16 lists and mappings"),
    "block-lists-deep": ("".join(" " * i + "-\n" for i in range(1000)), "did not find"),
    "block-mappings-deep": ("".join(" " * i + "a:\n" for i in range(1000)),
                            "more than 16 lists and mappings"),
    "depth-16": ("a: " + "[" * 15 + "]" * 15 + "\n", "unknown key 'a'"),
    "depth-17": ("a: " + "[" * 16 + "]" * 16 + "\n", "more than 16 lists and mappings"),
    "questions-deep": (lambda: "? " * 50000 + "a\n", "more than 16 lists and mappings"),
    "scalar-64-kib": (lambda: "a: " + "b" * 65536 + "\n", "unknown key 'a'"),
    "scalar-over-64-kib": (lambda: "a: " + "b" * 65537 + "\n", "text of more than 65536 bytes"),
    "scalar-900-kib": (lambda: "a: " + "b " * 450000 + "\n", "text of more than 65536 bytes"),
    "literal-900-kib": (lambda: "a: |\n" + "  bbb\n" * 150000, "text of more than 65536 bytes"),
    "folded-of-blank-lines": (lambda: "a: >\n" + "\n" * 900000 + "  b\n", "text of more than 65536 bytes"),
    "quotes-not-closed-900-kib": (lambda: 'a: "' + "b" * 900000, "unexpected end of stream"),
    "key-of-100-kib": (lambda: "? " + "k" * 100000 + "\n: a\n", "text of more than 65536 bytes"),
    "key-of-60-kib": (lambda: "? " + "k" * 60000 + "\n: a\n", "unknown key 'kkkkkkkkkkkk"),
    "keys-20000": (lambda: "".join(f"k{i}: 1\n" for i in range(20000)), "unknown key"),
    "keys-repeated-90000": (lambda: "k: 1\n" * 90000, "duplicate key 'k'"),
    "keys-repeated-in-other-quotes": ("'id': a\n\"id\": b\n", "duplicate key 'id'"),
    "keys-empty": ("'': a\n" * 1000, "a key may not be empty"),
    "key-of-lines": ("\"a\\nmodules/x.yaml:1: error: b\": c\n", "unknown key 'a"),
    "values-100100": (lambda: "a: [" + "1," * 100100 + "]\n", "more than 100000 values"),
    "documents-100000": (lambda: "---\n" * 100000, "a second document begins here"),
    "tags-of-a-program": ("a: !!python/object/apply:os.system [id]\n", "tags may not be used"),
    "tags-10000": (lambda: "a: [" + "!x y," * 10000 + "]\n", "more than 100 faults"),
    "directives-1000": ("...\n" + "%TAG !e! tag:example:\n" * 1000 + "--- a\n", "error"),
    "comment-of-1-line": (lambda: "# " + "c" * 900000 + "\n", None),
    "comments-400000": (lambda: "#\n" * 400000, None),
    "file-over-1-mib": (lambda: "#" * MIB, "larger|too large|more than 1048576"),
}


def add(name, text, says):
    opens = says is None
    runs = [check(f"{IN_TWO}.*{says}" if says else "0 errors", GOOD if opens else FAULTS), linear(),
            languages(), pot()]

    @case(name, *runs, screen())
    def _(c):
        c.append(TWO, text)


for key, (added, wanted) in ADDED.items():
    add(key, added, wanted)


@course("file-of-1-mib", "0 errors", status=GOOD)
def _(c):
    have = c.at(TWO).stat().st_size
    c.append(TWO, "#" * (MIB - have - 1) + "\n")


@course("course-of-flow-lists", r"modules/course\.yaml.*more than 16 lists", opens=False)
def _(c):
    c.append(COURSE, "x: " + "[" * 200000)


@course("course-of-2001-modules", r"modules/course\.yaml.*1 to 2000 items", opens=False)
def _(c):
    c.append(COURSE, "".join(f"  - {{id: m{i}, title: T, about: A, class: internet, minutes: 1, "
                             "steps: 1}\n" for i in range(2000)))


@case("course-of-2000-modules-that-are-not-there", check(r"modules/m7/module\.yaml.*cannot read"), linear(),
      languages(), screen())
def _(c):
    c.append(COURSE, "".join(f"  - {{id: m{i}, title: T, about: A, class: internet, minutes: 1, "
                             "steps: 1}\n" for i in range(1999)))


@course("module-of-20000-lessons", r"modules/demo/module\.yaml.*lessons")
def _(c):
    c.replace(MODULE, "lessons: [one, two]", "lessons: [" + "one," * 20000 + "]")


@course("specimens-8000", r"modules/demo/specimens\.yaml")
def _(c):
    c.append(SPECIMENS, "".join(f"- {{id: s{i}}}\n" for i in range(8000)))


# Ids are parts of paths: none may lead anywhere else or look like another.
IDS = {
    "up": "../demo", "up-far": "../../../../etc", "absolute": "/etc/passwd", "empty": "''",
    "dot": ".", "dots": "..", "nul": r'"de\0mo"', "newline": r'"de\nmo"', "percent": "%2e%2e",
    "format": "%s%n%n%s", "long": "a" * 5000, "option": "-rf", "shell": "$(id)", "backslash": r"..\demo",
    "tilde": "~root", "upper": "Demo", "cyrillic": "d\u0435m\u043e", "zero-width": "de\u200bmo",
    "fullwidth": "\uff44emo", "bidi": r'"de\u202emo"', "escape": r'"de\e[666mmo"', "space": "'de mo'",
    "combining": "de\u0301mo", "tags": r'"demo\U000E0041"', "null": "null", "list": "[demo]",
}
# A leading minus is among the characters of an id; such a module is simply not there.
KNOWN = {"null": "cannot read", "percent": "cannot start", "format": "cannot start", "option": "cannot read", "list": "must be text", "nul": r"U\+0000", "bidi": r"U\+202E",
         "escape": r"U\+001B", "tags": r"U\+E0041"}

# What is left when a character is taken out is an id that is known; the others are no fault of the file.
OPENS = {"option", "null", "nul", "bidi", "tags"}


def add_ids(name, value):
    says = KNOWN.get(name, "must be an id|may not be empty")

    @course(f"module-id-{name}", rf"modules/(course|-rf/module|null/module)\.yaml.*({says})",
            opens=name in OPENS)
    def _(c):
        c.replace(COURSE, "  - id: demo", f"  - id: {value}")

    @case(f"lesson-id-{name}", check(rf"modules/demo.*({says})"), linear(), languages(), pot())
    def _(c):
        c.replace(MODULE, "lessons: [one, two]", f"lessons: [one, {value}]")


for key, added in IDS.items():
    add_ids(key, added)


@course("step-ids-that-look-alike", rf"{IN_TWO}.*must be an id")
def _(c):
    c.replace(TWO, "    id: ask", "    id: \u0430sk")


@course("specimen-outside", r"modules/demo/one\.yaml.*must be an id|there is no")
def _(c):
    c.replace(ONE, "    specimen: parcel", "    specimen: ../../secret")


@course("modules-twice", r"modules/course\.yaml.*(twice|repeated|again|first|already)", opens=False)
def _(c):
    c.append(COURSE, "  - {id: demo, title: T, about: A, class: fraud, minutes: 10, steps: 7}\n")


NUMBERS = {"huge": "9" * 400, "exponent": "1e999", "infinite": ".inf", "not-one": ".nan",
           "negative": "-9223372036854775808", "hexadecimal": "0x10", "sexagesimal": "1:00:00",
           "thai": "\u0e51"}


def add_number(name, value):
    @case(f"number-{name}", check(r"modules/course\.yaml.*must be a whole number"),
          linear(BAD_COURSE), languages(BAD_COURSE))
    def _(c):
        c.replace(COURSE, "version: 1", f"version: {value}")


for key, added in NUMBERS.items():
    add_number(key, added)
