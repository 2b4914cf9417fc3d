# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: escapes, plurals, marks, headers, and files made to be slow or large."""
import os

from case import COURSE_PO, FAULTS, GOOD, PO, Run, case, check, languages, linear, screen

MIB = 1 << 20
EITHER = (GOOD, FAULTS)
HERE = r"localization/id/demo\.po"
HEADER = ('msgid ""\nmsgstr ""\n"Language: id\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
          '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n')


def merge():
    return Run("merge", "--course", "{dir}", "id", status=EITHER)


def po(name, says, status=FAULTS):
    return case(name, check(rf"{HERE}.*{says}" if says else None, status), linear(),
                languages(EITHER), merge(), screen())


ESCAPES = {"033": (r"\033[666m", "001B"), "x1b": (r"\x1b[666m", "001B"), "x9b": (r"\xc2\x9b666m", "009B"),
           "302-233": (r"\302\233666m", "009B"), "a": (r"\a", "0007"), "b": (r"\b", "0008"),
           "v": (r"\v", "000B"), "f": (r"\f", "000C"), "r": (r"\r", "000D"), "0": (r"A\0B", None),
           "x00": (r"A\x00B", None), "377": (r"\377", None), "octal-cut": (r"\3", "0003"),
           "bidi": ("\u202e", "202E"), "bidi-as-octal": (r"\342\200\256", "202E"),
           "isolate": ("\u2066", "2066"), "tags": ("\U000e0041", "E0041"), "title": (r"\033]0;owned\a", "001B"),
           "soft-hyphen": ("\u00ad", "00AD"), "noncharacter": ("\uffff", "FFFF")}


def add_escape(name, escape, point):
    says = rf"(U\+{point} may not reach|escape|control|UTF-8)" if point else ""

    @po(f"po-escape-{name}", says, FAULTS if point else EITHER)
    def _(c):
        c.replace(PO, "Bacalah", f"Baca{escape}lah")
        c.replace(PO, '"Language: id', f'"X-Team: {escape}\\n"\n"Language: id')
        c.append(PO, f'\n# {escape}\nmsgctxt "demo/{escape}/x"\nmsgid "A{escape}"\nmsgstr "B{escape}"\n')

    @case(f"po-escape-{name}-in-the-language", check(None, FAULTS), linear(), languages(EITHER))
    def _(c):
        c.replace(PO, "Language: id", f"Language: x{escape}y")


for key, (added, code) in ESCAPES.items():
    add_escape(key, added, code)


def add_header(name, old, new, says, status=FAULTS):
    @po(f"po-header-{name}", says, status)
    def _(c):
        c.replace(PO, *(text() if callable(text) else text for text in (old, new)))


for key, pair, wanted in [
        ("plurals-many", ("nplurals=1; plural=0;", "nplurals=999999999999999999999; plural=0;"), "nplurals|plural"),
        ("plurals-negative", ("nplurals=1", "nplurals=-1"), "nplurals|plural"),
        ("plurals-by-zero", ("plural=0;", "plural=n/0%(n-n);"), None),
        ("plurals-deep", ("plural=0;", "plural=" + "(" * 100000 + "n" + ")" * 100000 + ";"), None),
        ("plurals-not-deep", ("plural=0;", "plural=" + "!" * 100000 + "n;"), None),
        ("plurals-choices-deep", ("plural=0;", "plural=" + "n?n:" * 50000 + "n;"), None),
        ("charset-utf-16", ("charset=UTF-8", "charset=UTF-16"), ""),
        ("charset-ebcdic", ("charset=UTF-8", "charset=IBM-037"), ""),
        ("charset-unknown", ("charset=UTF-8", "charset=NO-SUCH"), ""),
        ("charset-path", ("charset=UTF-8", "charset=../../../../etc/passwd"), ""),
        ("charset-long", ("charset=UTF-8", "charset=" + "A" * 100000), ""),
        ("language-long", ("Language: id", "Language: " + "i" * 100000), "none of ours"),
        ("language-path", ("Language: id", "Language: ../../etc"), "none of ours"),
        ("language-missing", ('"Language: id\\n"\n', ""), "which Language"),
        ("missing", ('msgid ""\nmsgstr ""\n"Language', 'msgid "x"\nmsgstr ""\n"Language'), "no header"),
        ("twice", ('msgctxt "demo/one/start/text"\nmsgid "Read', HEADER + 'msgctxt "demo/one/start/text"\nmsgid "Read'),
         "duplicate")]:
    add_header(key, *pair, wanted, EITHER if wanted is None else FAULTS)

# What is added behind a sound file.
ADDED = {
    "forms-without-plural": ('msgid "many"\n' + 'msgstr "a"\n' * 9, ""),
    "forms-numbered-without-plural": ('msgid "many"\n' + "".join(f'msgstr[{i}] "a"\n' for i in range(9)), ""),
    "forms-9": ('msgid "a"\nmsgid_plural "b"\n' + "".join(f'msgstr[{i}] "a"\n' for i in range(9)), "plural"),
    "forms-3000": (lambda: 'msgid "a"\nmsgid_plural "b"\n' + "".join(f'msgstr[{i}] "a"\n' for i in range(3000)),
                     "plural"),
    "form-99999999": ('msgid "a"\nmsgid_plural "b"\nmsgstr[99999999999999999999] "a"\n', ""),
    "forms-backwards": ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "a"\nmsgstr[0] "b"\n', ""),
    "plural-without-forms": ('msgid "a"\nmsgid_plural "b"\nmsgstr "a"\n', ""),
    "no-msgstr": ('msgid "a"\nmsgid "b"\nmsgid "c"\n', ""),
    "no-msgid": ('msgstr "a"\nmsgstr "b"\n', ""),
    "only-context": ('msgctxt "a"\nmsgctxt "b"\n', ""),
    "quotes-not-closed": ('msgid "a\nmsgstr "b', ""),
    "backslash-at-the-end": ('msgid "a"\nmsgstr "b\\', ""),
    "hexadecimal-at-the-end": ('msgid "a"\nmsgstr "b\\x', ""),
    "domains": ('domain "../../x"\nmsgid "a"\nmsgstr "b"\n' * 1000, ""),
    "obsolete-20000": (lambda: '#~ msgid "a"\n#~ msgstr "b"\n' * 20000, ""),
    "previous-deep": (lambda: "#| msgid \"a\"\n" * 100000 + 'msgid "z"\nmsgstr "b"\n', None),
    "comments-1-mib": (lambda: "# c\n" * 260000, None),
    "references": (lambda: "#: " + "\u2068a b\u2069:1 " * 10000 + '\nmsgid "z"\nmsgstr "b"\n', None),
    "flags": (lambda: "#, " + "fuzzy, c-format, " * 5000 + '\nmsgid "z%n"\nmsgstr "b%s"\n', None),
    "formats": ('#, c-format\nmsgid "%s %n"\nmsgstr "%n%n%n%s%99999999d"\n', None),
    "duplicates-10000": (lambda: 'msgid "a"\nmsgstr "b"\n' * 10000, "duplicate"),
    "junk": (lambda: "this is no PO file at all {}[]\n" * 5000, ""),
    "quotes-only": (lambda: '"' * 300000, None),
    "escapes-only": (lambda: 'msgid "a"\nmsgstr "' + r"\033" * 500000 + '"\n', ""),
    "messages-60000": (lambda: "".join(f'msgid "{i}"\nmsgstr "{i}"\n' for i in range(60000)), "more than 50000"),
    "messages-10000-with-faults": (lambda: "".join(f'msgid "{{n}}{i}"\nmsgstr "{i}"\n' for i in range(10000)), "is missing"),
    "text-of-100-kib": (lambda: f'msgctxt "demo/two/start/text"\nmsgid "Read."\nmsgstr "{"b " * 50000}"\n',
                      "more than 65536 bytes"),
    "text-of-lines": (lambda: 'msgctxt "demo/two/start/text"\nmsgid "Read."\nmsgstr ""\n' + '"b\\n"\n' * 40000,
                      "more than 65536 bytes"),
    "lists-in-200-kib": (lambda: f'msgctxt "demo/two/start/text"\nmsgid "Read."\nmsgstr "{"- " * 50000}a{chr(92)}n'
                       + r"\n" * 50000 + '"\n', "more than 65536 bytes"),
    "source-of-100-kib": (lambda: f'msgid "{"b " * 50000}"\nmsgstr "b"\n', None),
    "name-missing": ('msgid "{n} steps"\nmsgstr "langkah"\n', "is missing"),
    "name-of-others": ('msgid "steps"\nmsgstr "{x}{y}{../../z}"\n', "is not in the English"),
    "name-not-closed": (lambda: 'msgid "{n}"\nmsgstr "' + "{" * 60000 + '"\n', "missing|not in"),
    "marks-not-closed": (lambda: 'msgctxt "demo/specimens/parcel/body"\nmsgid "Your parcel comes today."\nmsgstr "'
                         + "[cue:a]" * 8000 + '"\n', "mark"),
    "marks-of-others": ('msgctxt "demo/specimens/parcel/body"\nmsgid "Your parcel comes today."\nmsgstr "[cue:'
                        r'\033[666m]x[/cue]"' "\n", r"U\+001B"),
    "entities": ('msgctxt "demo/two/start/text"\nmsgid "Read."\nmsgstr "B&#x1b;[666m&#x202e;c"\n', "may not"),
    "context-of-lines": ('msgctxt "a\\nmodules/x.yaml:1: error: forged"\nmsgid "{n}"\nmsgstr "b"\n', "missing"),
    "address": ('msgctxt "demo/specimens/parcel/body"\nmsgid "Your parcel comes today."\n'
                'msgstr "https://real-bank.com"\n', ""),
}


def add(name, text, says):
    @po(f"po-{name}", says, EITHER if says is None else FAULTS)
    def _(c):
        c.append(PO, "\n")
        c.append(PO, text)


for key, (added, wanted) in ADDED.items():
    add(key, added, wanted)


@po("po-of-4-mib", None, GOOD)
def _(c):
    c.append(PO, ("#" * 1023 + "\n") * (4 * MIB // 1024))
    os.truncate(c.at(PO), 4 * MIB)


@po("po-over-4-mib", "larger than 4 MiB")
def _(c):
    c.append(PO, "#" * (4 * MIB))


@po("po-of-a-terabyte", "larger than 4 MiB")
def _(c):
    c.sparse(PO, 1 << 40)


@po("po-empty", "")
def _(c):
    c.write(PO, b"")


@case("po-of-40-languages-is-of-ours-only", check(None, EITHER), linear(), languages(EITHER))
def _(c):
    for number in range(40):
        c.write(f"localization/x{number}/demo.po", HEADER)
    c.write("localization/\x1b[666m/demo.po", HEADER)


@case("po-of-the-course-hostile", check(r"localization/id/course\.po.*U\+001B", FAULTS), linear(),
      languages(EITHER), screen())
def _(c):
    c.replace(COURSE_PO, "Contoh", r"Con\033[666mtoh")


@case("po-of-the-interface-is-the-programs-own", check(None, EITHER), linear(says="Base"), screen())
def _(c):
    c.write("localization/id/ui.po", HEADER + 'msgid "help"\nmsgstr "\\033[666m"\n')
