#!/bin/sh
# Builds the library, installs it into a directory of its own, builds the examples against what was installed there,
# with nothing but what pkg-config says, and runs them. So an example sees what a user of the library sees.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

# What a shell happens to have set must not change what is built.
unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS DESTDIR PKG_CONFIG_PATH || true

say() {
    printf '\n=== %s\n' "$*"
}

run() {
    printf '\n$ %s\n' "$*"
    "$@" </dev/null
}

say 'Looking for the packages that are needed'
# shellcheck disable=SC2046 # one package a line
sh tests/need.sh gcc libc6-dev meson ninja-build pkgconf python3 $(cat examples/packages.txt)

build=$root/build/library
stage=$root/build/stage
programs=$root/build/examples

say 'Building and installing the library into build/stage'
if [ -f "$build/build.ninja" ] && meson setup --reconfigure "$build" </dev/null; then
    :
else
    rm -rf "$build"
    meson setup "$build" --prefix "$stage" --libdir lib --buildtype release -Dtests=disabled </dev/null
fi
# Nothing of an earlier run may be left that this one would not install.
rm -rf "$stage" "$programs"
ninja -C "$build" </dev/null
meson install -C "$build" --no-rebuild --quiet </dev/null
mkdir -p "$programs"

export PKG_CONFIG_PATH="$stage/lib/pkgconfig"
pkg-config --validate trondgov

# compile OUTPUT shared|static PACKAGES SOURCE...
compile() {
    output=$programs/$1
    kind=$2
    packages=$3
    shift 3
    # shellcheck disable=SC2086 # the packages are words
    cflags=$(pkg-config --cflags $packages)
    # shellcheck disable=SC2086
    libs=$(pkg-config --libs $packages)
    if [ "$kind" = static ]; then
        # Only libtrondgov from its archive: the static form of the whole program would also need one of libc.
        libs=$(printf '%s\n' "$libs" | sed 's/-ltrondgov/-Wl,-Bstatic -ltrondgov -Wl,-Bdynamic/')
    else
        libs="$libs -Wl,-rpath,$stage/lib"
    fi
    printf '%s: %s\n' "$kind" "${output#"$root"/}"
    # shellcheck disable=SC2086 # the flags are words
    cc -std=c11 -O2 -Wall -Wextra -o "$output" "$@" $cflags $libs $without_pc
}

say 'Building the examples against the installed library'
without_pc=
# The short programs twice: they are also what shows that both forms of the library work.
for source in examples/*.c; do
    [ -f "$source" ] || continue
    name=$(basename "$source" .c)
    compile "$name" shared trondgov "$source"
    compile "$name-static" static trondgov "$source"
done
without_pc=-lcsv # libcsv comes without a file for pkg-config
compile trondgov shared 'trondgov jansson libical' examples/trondgov/*.c
without_pc=

say 'A council meeting, from the notice to the minutes'
run "$programs/trondgov" meeting examples/data/bystyret-2024-10-24.jsonl

say 'Elections'
for ballots in examples/data/*.csv; do
    run "$programs/trondgov" elect "$ballots"
done
run "$programs/trondgov" elect examples/data/organvalg-2024.jsonl
run "$programs/trondgov" audit --date 2024-09-01 examples/data/organvalg-2024.jsonl

say 'What is due'
run "$programs/trondgov" duties --at 2025-04-01 examples/data/frister-2025.jsonl --ics build/frister-2025.ics || [ $? -eq 1 ]

say 'A year of pay: sums, how a line came to be, a table for a spreadsheet, a chart'
year=examples/data/godtgjoring-2025.jsonl
run "$programs/trondgov" pay "$year" --by organ --csv build/godtgjoring-2025.csv --bom --chart build/godtgjoring-2025.svg
run "$programs/trondgov" pay "$year" --explain 77

say 'A rule and what decides it'
run "$programs/trondgov" rules BYST-5.12b-1

say 'A question, and what other readings of the rules would answer'
run "$programs/trondgov" ask --list DEADLINE
printf '%s\n' '{"QUESTION":"DEADLINE","ORGAN":"BYSTYRE","DEADLINE":"ABSENCE","ANCHOR":"2024-12-09","AT":"2024-12-05 09:00"}' |
    "$programs/trondgov" ask
