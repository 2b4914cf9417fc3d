# SPDX-License-Identifier: GPL-3.0-or-later
#
# One makefile for everything; nothing is recursive but the steps that install first.
#
#   make                              build/release/siaga
#   make VARIANT=sanitize CC=clang    build/sanitize-clang/siaga
#
# Lines of the form `target: ## what it does` make up `make help`.

VARIANT ?= release
ifeq ($(origin CC),default)
CC := gcc
endif
CLANG := $(if $(findstring clang,$(notdir $(CC))),-clang)
B := build/$(VARIANT)$(CLANG)
PYTHON ?= python3

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules
export MAKE

# --- Sources -------------------------------------------------------------------------------------

# The segmenter and the manual are programs of their own; the terminal is kept out of what unit
# tests link, but for the palette, which computes colours and touches no screen.
SOURCES := $(filter-out course/segment/% course/manual/%,$(wildcard course/*.c course/*/*.c))
MAIN_SOURCES := $(filter course/main.c course/loop/% course/command/%,$(SOURCES))
PALETTE_SOURCES := $(filter course/terminal/palette.c,$(SOURCES))
TERMINAL_SOURCES := $(filter-out $(PALETTE_SOURCES),$(filter course/terminal/%,$(SOURCES)))
CORE_SOURCES := $(filter-out $(MAIN_SOURCES) $(TERMINAL_SOURCES),$(SOURCES))
SEGMENT_SOURCES := $(wildcard course/segment/*.c)
MANUAL_SOURCES := $(wildcard course/manual/*.c)

# tests/unit/X.c is a program; tests/layout/X-test.c is one too, and the other files there are
# shared by them; in the remaining folders all files of a folder make one program, FOLDER-runner.
# tests/support/ is linked into each that uses it.
RUNNER_FOLDERS := broken play terminal content faults soak
UNIT_SOURCES := $(wildcard tests/unit/*.c)
LAYOUT_TESTS := $(wildcard tests/layout/*-test.c)
# These link ICU, which is asked where our tables could be wrong.
ICU_TESTS := $(wildcard tests/icu/*-test.c)
LAYOUT_SHARED := $(filter-out $(LAYOUT_TESTS),$(wildcard tests/layout/*.c))
RUNNER_SOURCES := $(foreach f,$(RUNNER_FOLDERS),$(wildcard tests/$f/*.c))
SUPPORT_SOURCES := $(wildcard tests/support/*.c)
BENCH_SOURCES := $(wildcard tests/bench/*.c)
# tests/fuzz/X-fuzz.c is a program that is given bytes: by driver.c, which has a main(), or where
# libFuzzer is, by that. The other files there are shared by them.
FUZZ_TARGETS := $(wildcard tests/fuzz/*-fuzz.c)
FUZZ_DRIVER := $(wildcard tests/fuzz/driver.c)
FUZZ_SHARED := $(filter-out $(FUZZ_TARGETS) $(FUZZ_DRIVER),$(wildcard tests/fuzz/*.c))

object = $(patsubst %.c,$B/%.o,$(1))
UNIT_PROGRAMS := $(patsubst %.c,$B/%,$(UNIT_SOURCES))
ICU_PROGRAMS := $(patsubst %.c,$B/%,$(ICU_TESTS))
LAYOUT_PROGRAMS := $(patsubst %.c,$B/%,$(LAYOUT_TESTS))
FUZZ_PROGRAMS := $(patsubst %.c,$B/%,$(FUZZ_TARGETS))
# What makes trouble for the played program, by LD_PRELOAD: for tests/faults only.
TROUBLE_SOURCES := $(wildcard tests/faults/preload/*.c)
TROUBLES := $(patsubst %.c,$B/%.so,$(TROUBLE_SOURCES))
RUNNERS := $(foreach f,$(RUNNER_FOLDERS),$(if $(wildcard tests/$f/*.c),$B/tests/$f-runner))
# What `make bench` starts; the two that look inside the program need its parts.
BENCH_PROGRAMS := $(patsubst %.c,$B/%,$(BENCH_SOURCES))

# --- Flags ---------------------------------------------------------------------------------------

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wundef -Wvla -Wwrite-strings -Wstrict-prototypes \
    -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wformat=2 -Wswitch-enum \
    -Wnull-dereference -Wconversion -Wcast-align
HARDENING := -fstack-protector-strong -fstack-clash-protection -fno-common -fPIE
ifneq ($(CLANG),)
WARNINGS += -Wno-gnu-zero-variadic-macro-arguments
else
WARNINGS += -Wduplicated-cond -Wlogical-op -Wcast-align=strict
# clang before 16 takes this only with a second, ugly flag.
ZERO_INIT := -ftrivial-auto-var-init=zero
endif
ifneq ($(filter x86_64 i%86,$(shell uname -m)),)
HARDENING += -fcf-protection
endif

# An unset variable is a pattern where we look for mistakes, and zero where we play.
FLAGS_release := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 $(ZERO_INIT)
FLAGS_debug := -Og -g -DSIAGA_DEBUG -ftrivial-auto-var-init=pattern
FLAGS_sanitize := -O1 -g -DSIAGA_DEBUG -fno-omit-frame-pointer -ftrivial-auto-var-init=pattern \
    -fsanitize=address,undefined -fno-sanitize-recover=all
# For clang alone. libFuzzer's own main() is linked into what is to be fuzzed and into nothing else.
FLAGS_fuzz := -O2 -g -DSIAGA_DEBUG -fno-omit-frame-pointer -ftrivial-auto-var-init=pattern \
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
FLAGS_coverage := -O0 -g -DSIAGA_DEBUG --coverage
ifeq ($(FLAGS_$(VARIANT)),)
$(error VARIANT is one of release, debug, sanitize, fuzz, coverage)
endif
ifeq ($(CLANG)-$(VARIANT),-fuzz)
$(error VARIANT=fuzz needs CC=clang)
endif
ifeq ($(CLANG)-$(VARIANT),-sanitize)
# gcc's own instrumentation looks like null dereferences to it.
WARNINGS += -Wno-null-dereference
endif

# Nothing of this runs for `make help`, `make deps` and other targets that compile nothing, since
# pkg-config may not be there yet.
COMPILES_NOTHING := help deps uninstall play check check-% tidy bench soak clean coverage fuzz
ifneq ($(filter-out $(COMPILES_NOTHING),$(or $(MAKECMDGOALS),all)),)
MODULES := ncursesw yaml-0.1 libcmark jansson libseccomp
ifneq ($(shell pkg-config --exists $(MODULES) 2>/dev/null && echo found),found)
$(error Some libraries are missing: `make deps` installs or lists them)
endif
LIBRARY_FLAGS := $(shell pkg-config --cflags $(MODULES))
CORE_LIBRARIES := $(shell pkg-config --libs yaml-0.1 libcmark jansson libseccomp) -lgettextpo -lunistring -lm
SCREEN_LIBRARIES := $(shell pkg-config --libs ncursesw)
TEST_LIBRARIES := $(shell pkg-config --libs cmocka 2>/dev/null)
endif

# The standard's name would take _GNU_SOURCE's declarations away, were it not asked for.
ALL_CFLAGS := -std=c11 -D_GNU_SOURCE -Icourse -Itests $(LIBRARY_FLAGS) $(WARNINGS) \
    $(if $(WERROR),-Werror) $(HARDENING) $(FLAGS_$(VARIANT)) $(CPPFLAGS) $(CFLAGS)
# The same sources make the same bytes in any folder, so a tree that moved need not be built anew:
# this is no part of the stamp below.
ANYWHERE = "-ffile-prefix-map=$(CURDIR)=."
ALL_LDFLAGS := -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed $(LDFLAGS)

# --- Building ------------------------------------------------------------------------------------

all: $B/siaga ## builds build/release/siaga (the default)

test-programs: unit-programs layout-programs runners
unit-programs: $(UNIT_PROGRAMS)
layout-programs: $(LAYOUT_PROGRAMS)
icu-programs: $(ICU_PROGRAMS)
fuzz-programs: $(FUZZ_PROGRAMS)
runners: $(RUNNERS)
fault-programs: $(TROUBLES) $B/tests/soak-runner
bench-programs: $(BENCH_PROGRAMS)

# A change of the command line rebuilds what it concerns: the stamp's date moves with its text.
$B/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS)' | cmp -s - $@ || \
	    printf '%s\n' '$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS)' > $@
FORCE:

$B/%.o: %.c $B/flags
	@mkdir -p $(@D)
	@echo '  CC    $@'
	@$(CC) $(ANYWHERE) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# An archive lets each test link only what it needs. Made anew, or a removed source would stay.
define archive
	@rm -f $@
	@$(if $^,ar rcs $@ $^,ar rcs $@)
endef

$B/core.a: $(call object,$(CORE_SOURCES))
	$(archive)
$B/terminal.a: $(call object,$(TERMINAL_SOURCES))
	$(archive)
$B/support.a: $(call object,$(SUPPORT_SOURCES))
	$(archive)
$B/layout.a: $(call object,$(LAYOUT_SHARED))
	$(archive)

define link
	@mkdir -p $(@D)
	@echo '  LD    $@'
	@$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(filter %.o %.a,$^)
endef

$B/siaga: $(call object,$(MAIN_SOURCES)) $B/terminal.a $B/core.a
	$(link) $(CORE_LIBRARIES) $(SCREEN_LIBRARIES)

$(UNIT_PROGRAMS): $B/%: $B/%.o $B/support.a $B/core.a
	$(link) $(TEST_LIBRARIES) $(CORE_LIBRARIES)

$(LAYOUT_PROGRAMS): $B/%: $B/%.o $B/layout.a $B/support.a $B/terminal.a $B/core.a
	$(link) $(TEST_LIBRARIES) $(CORE_LIBRARIES) $(SCREEN_LIBRARIES)

ifeq ($(VARIANT),fuzz)
# What characters are compared with tells libFuzzer nothing, and takes it half of the time.
$B/course/base/%.o $B/course/script/%.o $B/tests/%.o: ALL_CFLAGS += \
    -fno-sanitize-coverage=trace-cmp
$(FUZZ_PROGRAMS): FUZZ_MAIN := -fsanitize=fuzzer
else
$(FUZZ_PROGRAMS): $(call object,$(FUZZ_DRIVER))
endif
$(FUZZ_PROGRAMS): $B/%: $B/%.o $(call object,$(FUZZ_SHARED)) $B/support.a $B/core.a
	$(link) $(FUZZ_MAIN) $(CORE_LIBRARIES)

.SECONDEXPANSION:
$(RUNNERS): $B/tests/%-runner: $$(call object,$$(wildcard tests/%/*.c)) $B/support.a $B/core.a
	$(link) $(TEST_LIBRARIES) $(CORE_LIBRARIES)

$(TROUBLES): $B/%.so: %.c $B/flags
	@mkdir -p $(@D)
	@echo '  LD    $@'
	@$(CC) $(filter-out -fPIE,$(ALL_CFLAGS)) -fPIC -shared $(LDFLAGS) -o $@ $<

$(BENCH_PROGRAMS): $B/%: $B/%.o $B/core.a
	$(link) $(CORE_LIBRARIES) $(SCREEN_LIBRARIES)

$(ICU_PROGRAMS): $B/%: $B/%.o $B/core.a
	$(link) $(TEST_LIBRARIES) $(CORE_LIBRARIES) $(shell pkg-config --libs icu-i18n icu-uc)

# Links ICU, which the program itself never needs.
segment-tool: $B/siaga-segment ## builds siaga-segment, which marks word ends in translations
$B/siaga-segment: ICU = $(shell pkg-config --libs icu-uc)
$B/siaga-segment: $(call object,$(SEGMENT_SOURCES)) $B/core.a
	@pkg-config --exists icu-uc || { echo 'siaga-segment needs ICU (libicu-dev)'; exit 1; }
	$(link) $(CORE_LIBRARIES) $(ICU)

# Reads the tables of commands and options, so it has all of the program but its beginning.
$B/siaga-manual: $(call object,$(MANUAL_SOURCES) $(filter-out course/main.c,$(MAIN_SOURCES))) \
    $B/terminal.a $B/core.a
	$(link) $(CORE_LIBRARIES) $(SCREEN_LIBRARIES)

MANUAL := siaga.1 siaga-course.5 siaga.bash siaga.zsh siaga.fish \
    $(addsuffix .json,course module lesson specimens glossary first-hour country)
manual: $(addprefix $B/manual/,$(MANUAL)) ## prints manual pages, completions and JSON Schemas
$B/manual/%: $B/siaga-manual
	@mkdir -p $(@D)
	@$B/siaga-manual $* > $@

-include $(patsubst %.o,%.d,$(call object,$(SOURCES) $(SEGMENT_SOURCES) $(MANUAL_SOURCES) \
    $(UNIT_SOURCES) $(LAYOUT_TESTS) $(LAYOUT_SHARED) $(RUNNER_SOURCES) $(SUPPORT_SOURCES) $(ICU_TESTS) \
    $(BENCH_SOURCES) $(FUZZ_TARGETS) $(FUZZ_SHARED) $(FUZZ_DRIVER)))

# --- Installing ----------------------------------------------------------------------------------

# Nothing is downloaded, and root is needed only where DESTDIR and PREFIX lead to. The script takes
# both from its environment, where make puts what was given to it.
install: all manual ## installs below PREFIX=/usr/local, in DESTDIR= if it is given
	@packaging/install install $B

uninstall: ## removes what was installed there, and nothing else
	@packaging/install uninstall

# --- Playing and checking ------------------------------------------------------------------------

deps: ## installs what building and playing need
	@.ci/deps run

play: deps ## installs what is missing, builds, starts the course
	@$(MAKE) --no-print-directory all
	@exec $B/siaga

check: ## installs what is missing, builds, runs every test
	@.ci/deps run test
	@+tests/run builds unit icu layout fuzz broken play terminal content faults hostile install style \
	    tidy

check-unit: ## unit tests, under sanitizers, gcc and clang
check-icu: ## plurals, dates and digits beside ICU
check-layout: ## layout on model terminals, under sanitizers, gcc and clang
check-fuzz: ## what fuzzing began with and what it found, under sanitizers, gcc and clang
check-broken: ## wrong course files and all that must be said of them
check-play: ## scripts of keys, without a terminal
check-terminal: ## the built program in a real terminal (tmux)
check-content: ## the course itself, in every language
check-faults: ## kills, full disks, torn files
check-hostile: ## courses, translations and journals that mean harm
check-install: ## installing, uninstalling, manual pages, completions, schemas
check-style: ## include directions, lengths, licences, words, calls
check-unit check-icu check-layout check-fuzz check-broken check-play check-terminal check-content \
check-faults check-hostile check-install check-style:
	@+tests/run $(patsubst check-%,%,$@)

fuzz: ## SECONDS=n [TARGET=name]: bytes nobody thought of, n seconds a target, with libFuzzer
	@$(MAKE) --no-print-directory CC=clang VARIANT=fuzz fuzz-programs
	@tests/fuzz/hunt '$(or $(SECONDS),60)' '$(TARGET)'

UNSPACED := th lo km my
segment: segment-tool ## marks word ends in the translations that have no spaces
	@$(foreach tag,$(notdir $(wildcard $(UNSPACED:%=localization/%))),$B/siaga-segment $(tag) localization/$(tag)/*.po &&) true

tidy: ## clang-tidy and cppcheck
	@+tests/run tidy

bench: ## measures against the reference programs, prints goals and figures
	@.ci/deps run test
	@$(MAKE) --no-print-directory all bench-programs
	@$(PYTHON) tests/bench/run.py $(BENCH)

KEYS ?= 50000
soak: ## a random learner: KEYS=50000 keys in each of five languages and three sizes, SEED=N again
	@$(MAKE) --no-print-directory VARIANT=$(VARIANT) runners
	@$B/tests/soak-runner $(KEYS) $(SEED)

prose: all ## how plain the English of each module is
	@for m in ui course countries $$(sed -n '/^modules:/,$$ s/^  - id: //p' modules/course.yaml); do \
	    $B/siaga pot $$m | $(PYTHON) tests/content/prose.py $$m || bad=1; done; exit $${bad:-0}

coverage: ## which lines the unit tests reach, by file
	@$(MAKE) --no-print-directory VARIANT=coverage unit-programs
	@tests/coverage

clean: ## removes build/
	rm -rf build

help: ## lists the targets
	@echo 'make [VARIANT=release|debug|sanitize|fuzz|coverage] [CC=gcc|clang] [WERROR=1] [TARGET]'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: all manual install uninstall test-programs unit-programs icu-programs layout-programs \
    fuzz-programs fault-programs runners bench-programs segment-tool segment deps play check \
    check-unit check-icu check-layout check-fuzz check-broken check-play check-terminal \
    check-content check-faults check-hostile check-install check-style fuzz tidy bench soak prose \
    coverage clean help FORCE
