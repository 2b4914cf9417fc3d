# SPDX-License-Identifier: GPL-3.0-or-later
"""What is no regular file: links, pipes, sockets, devices, folders; and names of folders."""
from case import (BAD_COURSE, CANNOT_CREATE, COURSE, FAULTS, GOOD, MODULE, NO_INPUT, ONE, PO, Run, SPECIMENS,
                  TWO, case, check, languages, linear, pot, screen)

EITHER = (GOOD, FAULTS)
GLOSSARY, AID = "modules/glossary.yaml", "modules/countries/th.yaml"

# file: what is said, and whether the course opens without it
FILES = {COURSE: (r"modules/course\.yaml", False), MODULE: (r"modules/demo/module\.yaml", True),
         ONE: (r"modules/demo/one\.yaml", True), SPECIMENS: (r"modules/demo/specimens\.yaml", True),
         PO: (r"localization/id/demo\.po", True), GLOSSARY: (r"modules/glossary\.yaml", True)}
KINDS = {
    "link-to-passwd": (lambda c, name: c.link(name, "/etc/passwd"), "it is a link"),
    "link-to-zero": (lambda c, name: c.link(name, "/dev/zero"), "it is a link"),
    "link-to-itself": (lambda c, name: c.link(name, name.rpartition("/")[2]), "it is a link"),
    "link-to-nothing": (lambda c, name: c.link(name, "no-such-file"), "it is a link"),
    "link-of-proc": (lambda c, name: c.link(name, "/proc/self/environ"), "it is a link"),
    "fifo": (lambda c, name: c.fifo(name), "it is not a file"),
    "socket": (lambda c, name: c.socket(name), "it is not a file|No such device or address"),
    "device-zero": (lambda c, name: c.device(name, 5), "it is not a file"),
    "device-null": (lambda c, name: c.device(name, 3), "it is not a file"),
    "device-random": (lambda c, name: c.device(name, 8), "it is not a file"),
    "folder": (lambda c, name: c.folder(name), "it is not a file"),
    "terabyte": (lambda c, name: c.sparse(name, 1 << 40), "larger|too large|Too large|more than"),
}


def add_file(kind, name):
    make, why = KINDS[kind]
    where, opens = FILES[name]
    status = GOOD if opens else BAD_COURSE
    short = name.rpartition("/")[2].replace(".", "-")

    @case(f"{kind}-for-{short}", check(rf"{where}.*({why})"), linear(status), languages((status, FAULTS)),
          pot((status, FAULTS)))
    def _(c):
        make(c, name)


for one_kind in KINDS:
    for one_name in FILES:
        add_file(one_kind, one_name)

# Folders that are links, so that what is behind them is outside of the course.
for one_name, wanted, opened in [
        ("modules", r"modules/course\.yaml", False), ("modules/demo", r"modules/demo/module\.yaml", True),
        ("localization", r"localization/.*\.po", True), ("localization/id", r"localization/id/.*\.po", True)]:
    def _add(name, says, opens):
        after = GOOD if opens else BAD_COURSE

        @case(f"link-for-{name.replace('/', '-')}", check(rf"{says}.*it is a link"), linear(after),
              languages((after, FAULTS)))
        def _(c):
            c.move_behind_link(name)

        for kind, make in [("fifo", lambda c: c.fifo(name)), ("file", lambda c: c.write(name, "x"))]:
            def keep(make):
                @case(f"{kind}-for-{name.replace('/', '-')}", check(None, EITHER), linear(after),
                      languages((after, FAULTS)))
                def _(c):
                    make(c)
            keep(make)
    _add(one_name, wanted, opened)


def outside(c):
    """A folder that has to stay empty."""
    stays = c.path.parent / "outside-stays"
    stays.mkdir()
    return stays


for one_name, arguments in [("templates", ("pot", "{dir}/")), ("id", ("merge", "--course", "{dir}", "id"))]:
    def _add_writing(name, arguments):
        @case(f"writing-through-a-link-{name}",
              Run(*arguments, status=(FAULTS, CANNOT_CREATE), says=rf"localization/{name}.*link"))
        def _(c):
            c.link(f"localization/{name}", outside(c))

        @case(f"writing-through-a-link-localization-{name}",
              Run(*arguments, status=(FAULTS, CANNOT_CREATE), says="localization/.*link"))
        def _(c):
            c.link("localization", outside(c))
    _add_writing(one_name, arguments)


@case("writing-over-a-link", pot(), Run("languages", "--course", "{dir}"))
def _(c):
    c.link("localization/templates/demo.pot", outside(c) / "x")


@case("writing-over-a-fifo", pot())
def _(c):
    c.fifo("localization/templates/demo.pot")


# The folder itself, as somebody names it.
WRONG = {"dev-null": "/dev/null", "dev-zero": "/dev/zero", "a-file": "{dir}/modules/course.yaml", "nothing": "{box}/no",
         "proc": "/proc/self/fd", "fifo": "{box}/fifo", "socket": "{box}/socket", "empty": "{box}/empty",
         "long": "a" * 5000, "escape": "{box}/a\x1b[666mb\x9c\u202ec", "none": ""}


def add_folder(name, path):
    @case(f"dir-{name}",
          Run("check", path, says="cannot (open|read)", status=FAULTS),
          Run("--course", path, "--guest", "--linear", status=(BAD_COURSE, NO_INPUT), says="cannot (open|read)"),
          Run("languages", "--course", path, status=(BAD_COURSE, NO_INPUT), says="cannot (open|read)"),
          Run("pot", path + "/", status=(BAD_COURSE, NO_INPUT), says="cannot (open|read)"))
    def _(c):
        from case import Folder
        box = Folder(c.path.parent)
        box.fifo("fifo")
        box.socket("socket")
        box.folder("empty")


for one_kind, added in WRONG.items():
    add_folder(one_kind, added)


@case("dir-is-a-link", Run("check", "{box}/link", says="0 errors"),
      Run("--course", "{box}/link", "--guest", "--linear", send=b"q\n"))
def _(c):
    (c.path.parent / "link").symlink_to(c.path)


@case("names-of-strangers-beside-the-course", check("0 errors", GOOD), linear(), languages(), pot(), screen())
def _(c):
    for name in ("\x1b[666m.yaml", "\u202eevil.yaml", "-rf", "$(id).yaml", "a\nb.yaml"):
        c.write(f"modules/{name}", "x")
        c.write(f"modules/demo/{name}", "x")
        c.write(f"localization/id/{name}", "x")
    c.write(b"modules/\xff\xfe.yaml".decode("utf-8", "surrogateescape"), "x")


@case("countries-of-strangers", check(r"modules/countries/.*error", FAULTS), linear(), languages(), pot(), screen())
def _(c):
    c.write("modules/first-hour.yaml", "x")
    c.write("modules/countries/first-hour.yaml", 'title: "A\\e[666mB"\nintro: [x]\n')
    c.fifo(AID)
