#!/bin/sh
# usage: update.sh PROGRAM
# Writes anew what tests/scenario/golden.sh compares with. Read the difference before it is committed: it is a change of
# what the library decides, or of what the program says.
set -eu

program=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
cd "$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)"
golden=tests/golden
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# write FILE ERROR-FILE WANTED-STATUS ARGUMENT...: neither file is kept when it is empty.
write() {
    out=$1
    err=$2
    wanted=$3
    shift 3
    status=0
    "$program" "$@" >"$out" 2>"$errors" <"$input" || status=$?
    [ "$status" = "$wanted" ] || echo "exit status $status, not $wanted: $*" >&2
    [ -s "$out" ] || rm -f "$out"
    rm -f "$err"
    [ ! -s "$errors" ] || cat "$errors" >"$err"
}

tab=$(printf '\t')
while IFS=$tab read -r name wanted arguments; do
    case $name in '' | '#'*) continue ;; esac
    input=/dev/null
    case $arguments in *' <'*) input=${arguments##* <} arguments=${arguments% <*} ;; esac
    # shellcheck disable=SC2086 # the arguments are words
    write "$golden/$name" "$golden/$name.err" "$wanted" $arguments
done <"$golden/commands"
input=/dev/null
for file in "$golden"/bad/*.jsonl; do
    write "${file%.jsonl}.out" "${file%.jsonl}.err" 2 meeting "$file"
done
