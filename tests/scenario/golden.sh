#!/bin/sh
# usage: golden.sh PROGRAM
# Runs the example program as tests/golden/commands says and compares what it prints with the files there; then gives it
# every file of tests/golden/bad, each with one fault: it must tell that fault, print nothing, and end with status 2.
set -eu

program=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
cd "$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)"
golden=tests/golden
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# check NAME STATUS WANTED-STATUS: compares out and err in the scratch folder with what is expected there.
check() {
    if [ "$2" = "$3" ] && diff -u "$scratch/want-out" "$scratch/out" && diff -u "$scratch/want-err" "$scratch/err"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $1: exit status $2, expected $3"
    fi
}

# Sanitizers of a build may speak on standard error; a fault of theirs ends the program with another status.
run() {
    status=0
    "$program" "$@" >"$scratch/out" 2>"$scratch/err" <"$input" || status=$?
}

tab=$(printf '\t')
while IFS=$tab read -r name wanted arguments; do
    case $name in '' | '#'*) continue ;; esac
    input=/dev/null
    case $arguments in *' <'*) input=${arguments##* <} arguments=${arguments% <*} ;; esac
    # shellcheck disable=SC2086 # the arguments are words
    run $arguments
    cp "$golden/$name" "$scratch/want-out" 2>/dev/null || : >"$scratch/want-out"
    cp "$golden/$name.err" "$scratch/want-err" 2>/dev/null || : >"$scratch/want-err"
    check "$name" "$status" "$wanted"
done <"$golden/commands"

input=/dev/null
for file in "$golden"/bad/*.jsonl; do
    run meeting "$file"
    : >"$scratch/want-out"
    cp "${file%.jsonl}.err" "$scratch/want-err" 2>/dev/null || : >"$scratch/want-err"
    check "$file" "$status" 2
done

# Where it can be asked, the charts are well-formed XML.
if command -v xmllint >/dev/null; then
    for chart in "$golden"/*.svg; do
        : >"$scratch/out" && : >"$scratch/want-out" && : >"$scratch/want-err"
        status=0
        xmllint --noout "$chart" 2>"$scratch/err" || status=$?
        check "$chart" "$status" 0
    done
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
