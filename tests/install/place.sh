#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `make install` puts somewhere plays from there, wherever that is moved to; `make uninstall`
# takes away that and nothing else.
. "$(dirname "$0")/../lib.sh"
. tests/support/install.sh

# Through make, once.
root=$SCRATCH/stage
"$MAKE" --no-print-directory CC=gcc WERROR=1 install DESTDIR="$root" PREFIX=/usr >"$SCRATCH/log" 2>&1
same "make install ends well" 0 $?
contains "it says how much it put where" "$(cat "$SCRATCH/log")" "files below $root/usr"
siaga=$root/usr/bin/siaga
for file in bin/siaga share/man/man1/siaga.1 share/man/man5/siaga-course.5 share/man/man7/siaga-translate.7 \
    share/bash-completion/completions/siaga share/zsh/site-functions/_siaga \
    share/fish/vendor_completions.d/siaga.fish share/applications/siaga.desktop \
    share/metainfo/example.siaga.siaga.metainfo.xml share/doc/siaga/LICENSE \
    share/doc/siaga/examples/terminal-fonts.conf share/siaga/schema/lesson.json; do
    [ -s "$root/usr/$file" ] || echo "$file"
done >"$SCRATCH/absent"
expect_empty "program, pages, completions, entries, licence and schemas are there" "$(cat "$SCRATCH/absent")"
expect_empty "every lesson and every translation is there as it is here" "$(
    find modules -name '*.yaml' -o -name '*.po' | while IFS= read -r file; do
        cmp "$file" "$root/usr/share/siaga/$file" 2>&1
    done
    find localization -name '*.po' | while IFS= read -r file; do
        cmp "$file" "$root/usr/share/siaga/$file" 2>&1
    done)"
expect_empty "the list names what is there, and nothing else" "$(
    diff <(cd "$root" && find . -type f | sed 's|^\.||' | sort) \
        <(sed -n 's/^file //p' "$root/usr/share/siaga/installed" | sort))"
expect_empty "nobody but the owner can write to it" "$(find "$root/usr" -perm /022)"
expect_empty "only the program can be run" \
    "$(find "$root/usr" -type f -perm /111 | grep -vxF "$siaga")"

# From anywhere, and without the sources: the installed course is marked.
sed -i 's/^title: .*/title: "The first hour, as installed"/' "$root/usr/share/siaga/modules/countries/first-hour.yaml"
plays() # PROGRAM: its course, told by a working folder that has none
{
    (cd / && "$1" card --country th 2>&1 | head -n 1)
}
same "it plays the course that was installed" "The first hour, as installed" "$(plays "$siaga")"
same "it knows its version" "siaga 0.1" "$(cd / && "$siaga" --version | head -n 1)"
(cd / && "$siaga" check) >"$SCRATCH/out" 2>"$SCRATCH/err"
same "its course is in order" 0 $?
contains "all of it is checked" "$(cat "$SCRATCH/out")" "13 languages"
contains "it plays from line to line" "$(cd / && echo q | "$siaga" --guest --linear --lang en 2>&1)" "Siaga"
mkdir "$SCRATCH/links"
ln -s "$siaga" "$SCRATCH/links/course"
same "it plays through a link" "The first hour, as installed" "$(plays "$SCRATCH/links/course")"
mkdir "$SCRATCH/moved to"
mv "$root/usr" "$SCRATCH/moved to/here"
same "it plays from where it is moved to" "The first hour, as installed" "$(plays "$SCRATCH/moved to/here/bin/siaga")"
mkdir -p "$SCRATCH/alone/bin"
cp "$SCRATCH/moved to/here/bin/siaga" "$SCRATCH/alone/bin"
(cd / && "$SCRATCH/alone/bin/siaga" card --country th) >"$SCRATCH/out" 2>"$SCRATCH/err"
same "without a course it does not play" 66 $?
contains "it says where it looked" "$(cat "$SCRATCH/err")" "../share/siaga; name one with --course"
mv "$SCRATCH/moved to/here" "$root/usr"

# Taken away.
"$MAKE" --no-print-directory uninstall DESTDIR="$root" PREFIX=/usr >"$SCRATCH/log" 2>&1
same "make uninstall ends well" 0 $?
expect_empty "nothing is left" "$(all_below "$root")"
contains "a second time there is nothing to take away" "$(unstage "$root" /usr 2>&1)" "nothing is installed"

# What others have there stays, folders as well.
mkdir -p "$root/usr/share/man/man1" "$root/usr/share/applications" "$root/usr/share/siaga/modules/mine"
echo x | tee "$root/usr/share/man/man1/other.1" >"$root/usr/share/siaga/modules/mine/module.yaml"
all_below "$root" >"$SCRATCH/before"
stage "$root" /usr >"$SCRATCH/log" 2>&1
stage "$root" /usr >>"$SCRATCH/log" 2>&1
same "installing twice ends well" 0 $?
unstage "$root" /usr >>"$SCRATCH/log" 2>&1
expect_empty "what others have there stays, and nothing else" "$(all_below "$root" | diff "$SCRATCH/before" -)"
rm -r "$root"

# A newer version without a lesson, from a copy of what is installed.
mkdir "$SCRATCH/tree"
cp -r packaging modules localization LICENSE README.md "$SCRATCH/tree"
stage "$root" /usr/local >/dev/null 2>&1
rm -r "$SCRATCH/tree/modules/teach"
(cd "$SCRATCH/tree" && DESTDIR=$root PREFIX=/usr/local packaging/install install "${BUILT%/manual}") >/dev/null 2>&1
same "a newer version can be installed over an older one" 0 $?
same "what it has not is removed" "absent" \
    "$([ -e "$root/usr/local/share/siaga/modules/teach" ] && echo there || echo absent)"
unstage "$root" /usr/local >/dev/null 2>&1
expect_empty "nothing is left of either" "$(all_below "$root")"

# Cut short: a file cannot be put in its place.
mkdir -p "$root/usr/share/siaga/modules/start/module.yaml"
stage "$root" /usr >"$SCRATCH/log" 2>&1
same "an installation that cannot go on fails" 1 $?
contains "it says why" "$(cat "$SCRATCH/log")" "a folder is in the way: '$root/usr/share/siaga/modules/start/module.yaml'"
rmdir "$root/usr/share/siaga/modules/start/module.yaml"
unstage "$root" /usr >"$SCRATCH/log" 2>&1
same "what it had put there is taken away" "" "$(find "$root" -type f)"

# Wrong inputs.
refused() # NAME WANTED COMMAND...
{
    local name=$1 wanted=$2
    shift 2
    if "$@" >"$SCRATCH/log" 2>&1; then
        fail "$name" "it was done"
    else
        contains "$name" "$(cat "$SCRATCH/log")" "$wanted"
    fi
}
mkdir -p "$SCRATCH/nowhere"
refused "a prefix that is no whole path is refused" "has to begin with '/'" stage "$SCRATCH/nowhere" usr
refused "an empty prefix is refused" "has to begin with '/'" stage "$SCRATCH/nowhere" ""
refused "a prefix that leads upwards is refused" "'..'" stage "$SCRATCH/nowhere" /usr/../..
refused "a prefix in two lines is refused" "line break" stage "$SCRATCH/nowhere" "/usr
/lib"
refused "a program that is not built is not installed" "build it first" \
    env DESTDIR="$SCRATCH/nowhere" PREFIX=/usr packaging/install install no/such/build
refused "an unknown word is refused" "packaging/install install BUILD" packaging/install remove
expect_empty "then nothing was done" "$(all_below "$SCRATCH/nowhere")"
mkdir -p "$root/usr/share/siaga"
echo mine >"$SCRATCH/stage-mine"
printf 'file /usr/../../stage-mine\n' >"$root/usr/share/siaga/installed"
refused "a list that leads out of the prefix is not believed" "not below /usr" unstage "$root" /usr
printf 'file /etc/passwd\n' >"$root/usr/share/siaga/installed"
mkdir -p "$root/etc" && echo mine >"$root/etc/passwd"
refused "a list that names the files of others is not believed" "not below /usr" unstage "$root" /usr
same "they are still there" "mine mine" "$(cat "$SCRATCH/stage-mine") $(cat "$root/etc/passwd")"

stage "$SCRATCH/odd & \"names|" "/a b/\$c" >/dev/null 2>&1
same "odd folders will do" "siaga 0.1" "$("$SCRATCH/odd & \"names|/a b/\$c/bin/siaga" --version | head -n 1)"
unstage "$SCRATCH/odd & \"names|" "/a b/\$c" >/dev/null 2>&1
expect_empty "and are left empty" "$(all_below "$SCRATCH/odd & \"names|")"

# Nobody needs to be root for a folder of their own.
mkdir "$SCRATCH/theirs"
chmod 755 "$SCRATCH"
chown 65534 "$SCRATCH/theirs" 2>/dev/null
as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups env TMPDIR="$SCRATCH/theirs")
if [ "$(id -u)" -ne 0 ]; then
    pass "all this was done without being root"
elif "${as_nobody[@]}" test -r "$PWD/Makefile" 2>/dev/null; then
    "${as_nobody[@]}" env DESTDIR="$SCRATCH/theirs/x" packaging/install install build/release >"$SCRATCH/log" 2>&1
    same "whoever is not root can install into a folder of their own" 0 $?
else
    skip "whoever is not root can install into a folder of their own" "they cannot read this tree"
fi
finish
