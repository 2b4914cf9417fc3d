# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in the data folder: journals, settings and profiles; exports; and tables for import."""
import os

from case import (ANSWERS, BAD_COURSE, FAULTS, Folder, GOOD, INPUT_OUTPUT, NO_INPUT, Run, case)

PROFILE = "data/siaga/profiles/p"
JOURNAL = f"{PROFILE}/events/20260101T000000Z-00000000.jsonl"
SETTINGS = f"{PROFILE}/profile.yaml"
MIB = 1 << 20
EVENT = ('{"v":1,"id":"%s","n":1,"t":1,"k":"answered","course":"base","item":"demo/two/ask",'
         '"response":["pay"],"ok":false,"score":0}\n')


def play(status=GOOD, says=None):
    return Run("--course", "{dir}", "--linear", "--lang", "en", "--seed", "1", send=ANSWERS, status=status,
               says=says)


def shown(*more, status=GOOD):
    return [play(status), Run("--course", "{dir}", "progress"), Run("--course", "{dir}", "progress", "--json"),
            Run("profile", "list"), Run("flags", "--course", "{dir}"), Run("--course", "{dir}", "review", "--list", status=(GOOD, FAULTS)),
            *more]


def learner(name, *runs):
    """A case with a profile that is sound so far; `box` is the learner's home."""
    def keep(make):
        @case(name, *(runs or shown()))
        def _(c):
            box = Folder(c.path.parent)
            box.write(SETTINGS, 'nickname: ""\ncreated: "2026-01-01T00:00:00Z"\n')
            box.write(JOURNAL, EVENT % "x")
            make(box)
    return keep


def deep(opening, closing, count):
    return lambda: f'{{"id":"d","a":{opening * count}1{closing * count}}}\n'


LINES = {
    "lists-deep": deep("[", "]", 30000), "lists-not-closed": deep("[", "", 30000),
    "objects-deep": deep('{"a":', "}", 10000), "line-over-64-kib": lambda: '{"id":"' + "x" * 70000 + '"}\n',
    "lines-of-64-kib": lambda: ('{"id":"y","a":"' + "x" * 65000 + '"}\n') * 200, "numbers": "".join(
        f'{{"id":"n{i}","t":{n},"n":{n},"h":{n},"ms":{n},"score":{n},"course":"base","k":"read","item":"demo/two"}}\n'
        for i, n in enumerate(["9" * 400, "1e999", "-1e999", "1e308", "9223372036854775807", "-9223372036854775808",
                               "0.0000000000000000000000001", "1E400000000", "-0", "NaN", "Infinity", "0x10"])),
    "keys-repeated": lambda: '{"id":"k"' + ',"item":"a"' * 5000 + "}\n", "keys-60-kib": lambda: '{"id":"k"' + "".join(
        f',"k{i}":1' for i in range(5500)) + "}\n", "responses-10000": lambda: EVENT.replace(
            '["pay"]', "[" + '"a",' * 10000 + '"a"]') % "r", "not-utf-8": b'{"id":"\xff\xfe"}\n',
    "nul": '{"id":"a\0b"}\n\0\0\0\n{"id":"\\u0000"}\n', "surrogates": '{"id":"\\ud800"}\n{"id":"\\udc00\\ud800"}\n',
    "empty-lines": lambda: "\n" * 1000000, "newlines-none": lambda: "x" * 3 * MIB,
}


def add_lines(name, lines):
    @learner(f"journal-{name}")
    def _(box):
        box.append(JOURNAL, lines)


for key, added in LINES.items():
    add_lines(key, added)


@learner("journal-escapes-in-every-value")
def _(box):
    for index, word in enumerate((r"\u001b[666m", r"\u009b666m", r"\u202e", r"\u0007", r"\udb40\udc41", r"\ufeff")):
        for kind in ("answered", "flagged", "read", "completed", "ticked", "known", "x" + word):
            box.append(JOURNAL, f'{{"v":1,"id":"e{index}{kind[:2]}","n":1,"t":1,"k":"{kind}","course":"base",'
                                f'"item":"demo/two/{word}","response":["{word}"],"lang":"{word}","for":"{word}",'
                                f'"signal":"{word}"}}\n')
            box.append(JOURNAL, f'{{"v":1,"id":"{word}{kind[:2]}","n":1,"t":1,"k":"{kind}","course":"{word}",'
                                f'"item":"{word}","response":["wrong"]}}\n')


@learner("journal-recall-answer-with-escapes")
def _(box):
    box.append(JOURNAL, EVENT.replace('["pay"]', r'["\u001b[666m\u202e"]') % "z")


@learner("journal-paths")
def _(box):
    for index, item in enumerate(("../../../../etc/passwd", "/etc/passwd", "", "/", "demo", "demo/two/ask/../../x",
                                  "demo//ask", "a" * 30000, "%s%n", "demo/two/ask" + "/x" * 10000)):
        box.append(JOURNAL, (EVENT % f"p{index}").replace("demo/two/ask", item))


@learner("journal-of-16-mib")
def _(box):
    box.write(JOURNAL, "".join(EVENT % f"i{i}" for i in range(16 * MIB // 130)))


@learner("journal-over-16-mib")
def _(box):
    box.write(JOURNAL, EVENT % "x" + "x" * (16 * MIB))


@learner("journal-of-a-terabyte")
def _(box):
    box.sparse(JOURNAL, 1 << 40)


@learner("journals-of-a-terabyte-1000")
def _(box):
    for index in range(1000):
        box.sparse(f"{PROFILE}/events/2026{index:04}.jsonl", 1 << 40)


@learner("journals-500")
def _(box):
    for index in range(500):
        (box.path / PROFILE / "events" / f"2026{index:05}.jsonl").write_text(EVENT % f"f{index}")


MAKERS = {"fifo": lambda box, name: box.fifo(name), "socket": lambda box, name: box.socket(name),
          "zero": lambda box, name: box.device(name, 5), "folder": lambda box, name: box.folder(name),
          "link-to-zero": lambda box, name: box.link(name, "/dev/zero"),
          "link-to-itself": lambda box, name: box.link(name, name.rpartition("/")[2])}


def add_special(kind):
    make = MAKERS[kind]

    @learner(f"journal-{kind}")
    def _(box):
        make(box, JOURNAL)

    @learner(f"settings-{kind}")
    def _(box):
        make(box, SETTINGS)

    if kind != "folder":
        for name, path in (("events", f"{PROFILE}/events"), ("profile", PROFILE), ("profiles", "data/siaga/profiles"),
                           ("data", "data/siaga")):
            def keep(path, name):
                @learner(f"{name}-{kind}", play((GOOD, INPUT_OUTPUT)),
                         Run("--course", "{dir}", "progress", status=(GOOD, NO_INPUT, INPUT_OUTPUT)),
                         Run("profile", "list", status=(GOOD, NO_INPUT)),
                         Run("profile", "erase", "x", status=(NO_INPUT, INPUT_OUTPUT)))
                def _(box):
                    make(box, path)
            keep(path, name)

    @case(f"import-{kind}", Run("profile", "import", "{box}/file", status=NO_INPUT, says="/file: ."))
    def _(c):
        make(Folder(c.path.parent), "file")

    @case(f"table-{kind}", Run("languages", "--course", "{dir}", "--import", "id", "{box}/file",
                               status=(NO_INPUT, FAULTS), says="/file: ."))
    def _(c):
        make(Folder(c.path.parent), "file")


for key in MAKERS:
    add_special(key)

SETTINGS_BYTES = {
    "alias-bomb": "a: &a [x]\n" + "".join(f"b{i}: &b{i} [{'*a,' * 9}]\n" for i in range(9)),
    "deep": lambda: "nickname: " + "[" * 100000, "huge": lambda: "nickname: " + "x" * 900000, "over-1-mib": lambda: "#" * (MIB + 1),
    "escapes": 'nickname: "A\\e[666m\\u202eB"\nlanguage: "\\e[666m"\ncountry: "\\e"\ntheme: "\\x9b666m"\n',
    "bytes": b"nickname: a\xff\x1b[666m\n", "keys": lambda: "".join(f"k{i}: 1\n" for i in range(50000)),
    "wide": "nickname: x\n".encode("utf-16"),
}


def add_settings(name, data):
    @learner(f"settings-{name}", *shown())
    def _(box):
        box.write(SETTINGS, data)


for key, added in SETTINGS_BYTES.items():
    add_settings(key, added)


@learner("profiles-with-names-of-strangers")
def _(box):
    for name in ("\x1b[666mp", "\u202ep", "p\np", "%s%n", "-rf"):
        box.write(f"data/siaga/profiles/{name}/profile.yaml", "nickname: [\n")
        box.write(f"data/siaga/profiles/{name}/events/\x1b[666m.jsonl", "x\n")


@learner("profiles-300", *shown())
def _(box):
    for index in range(300):
        os.makedirs(box.path / f"data/siaga/profiles/q{index}")
        (box.path / f"data/siaga/profiles/q{index}/profile.yaml").write_text(f'nickname: "q{index}"\n')


def add_import(name, data, status, says):
    @case(f"import-{name}", Run("profile", "import", "{box}/file", status=status, says=says))
    def _(c):
        Folder(c.path.parent).write("file", data)


for key, added, code, wanted in [
        ("deep", deep("[", "]", 100000), BAD_COURSE, "neither"), ("empty", "", BAD_COURSE, "it is empty"),
        ("over-16-mib", lambda: "x" * (16 * MIB + 1), BAD_COURSE, "larger than"),
        ("first-line-hostile", '{"siaga":"profile","v":1,"nickname":"\\u001b[666m","language":"\\u202e"}\n' +
         EVENT % "x", (GOOD, BAD_COURSE), None),
        ("version-huge", '{"siaga":"profile","v":1e300}\n', BAD_COURSE, "/file: "),
        ("torn", '{"siaga":"profile","v":1', BAD_COURSE, "neither")]:
    add_import(key, added, code, wanted)

HEAD = "part,context,form,state,note,english,translation\r\n"
ROW = 'demo,demo/two/start/text,,missing,,Read.,"%s"\r\n'
TABLES = {
    "formula": (HEAD + ROW % "'=cmd|' /C calc'!A0", GOOD, "1 taken"),
    "formulas": (HEAD + "".join(ROW % f"{sign}SUM(1)" for sign in "=+-@"), (GOOD, FAULTS), "taken"),
    "quotes-without-end": (lambda: HEAD + ROW.rstrip('"\r\n') % "x" + "y" * 100000, FAULTS, "the table is cut off"),
    "quotes-in-the-head": (lambda: '"part,context' + "x" * 100000, FAULTS, "/file.*error"),
    "cell-of-10-mib": (lambda: HEAD + ROW % ("x" * 10 * MIB), FAULTS, "more than 65536 bytes"),
    "cells-of-lists": (lambda: HEAD + ROW % ("- " * 100000 + "a" + "\n" * 100000), FAULTS, "more than 65536 bytes"),
    "columns-1000000": (lambda: HEAD + "," * 1000000 + "\r\n", (GOOD, FAULTS), "refused"),
    "rows-empty": (lambda: HEAD + "\r\n" * 1000000, GOOD, "0 taken"),
    "rows-unknown": (lambda: HEAD + "x,y,,,,z,w\r\n" * 20000, FAULTS, "no such part"),
    "escape": (HEAD + ROW % "A\x1b[666mB", FAULTS, r"U\+001B may not reach"),
    "bidi": (HEAD + ROW % "A\u202eB", FAULTS, r"U\+202E may not reach"),
    "c1": (HEAD + ROW % "A\u009bB", FAULTS, r"U\+009B may not reach"),
    "entity": (HEAD + ROW % "A&#x1b;[666mB", FAULTS, "may not"),
    "not-utf-8": (HEAD.encode() + (ROW % "\xff").encode("latin-1"), FAULTS, "malformed UTF-8"),
    "escapes-in-other-cells": (HEAD + "\x1b[666m,\u202e\x1b,\x1b,\x1b,\x1b,\x1b[666m,x\r\n" +
                               "demo,\x1b[666m,,,,\x1b[666m,x\r\n", FAULTS, "no such part"),
    "head-of-others": ("a,b,c\r\n1,2,3\r\n", FAULTS, "/file.*error"), "empty": ("", FAULTS, "/file"),
    "nul": (HEAD + ROW % "A\0B", (GOOD, FAULTS), "/file|taken"),
    "wide": ((HEAD + ROW % "x").encode("utf-16"), FAULTS, "/file"),
    "path": (HEAD + "../../x,demo/two/start/text,,,,Read.,x\r\n", FAULTS, "no such part"),
    "form": (HEAD + "demo,demo/two/start/text,99999999999,,,Read.,x\r\n", (GOOD, FAULTS), "taken"),
}


def add_table(name, data, status, says):
    @case(f"table-{name}", Run("languages", "--course", "{dir}", "--import", "id", "{box}/file",
                               status=status, says=says),
          Run("languages", "--course", "{dir}", "--export", "id", "{box}/out", status=(GOOD, FAULTS)))
    def _(c):
        Folder(c.path.parent).write("file", data)


for key, (added, code, wanted) in TABLES.items():
    add_table(key, added, code, wanted)


@case("table-over-64-mib", Run("languages", "--course", "{dir}", "--import", "id", "{box}/file", status=NO_INPUT,
                               says="/file: "))
def _(c):
    Folder(c.path.parent).sparse("file", 65 * MIB)


@case("table-to-a-fifo", Run("languages", "--course", "{dir}", "--export", "id", "{box}/file", status=73,
                             says="/file: "))
def _(c):
    Folder(c.path.parent).fifo("file")
