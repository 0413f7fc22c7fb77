#!/bin/sh
# Builds everything and runs every test, on a Debian 12 with nothing but git and root on it as well as anywhere else.
# Prints a last line "N passed, N failed"; the exit status is 0 only if nothing failed.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

# What a shell happens to have set must not change what is tested.
unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS DESTDIR PKG_CONFIG_PATH MESON_TESTTHREADS || true

say() {
    printf '\n=== %s\n' "$*"
}

say 'Looking for the packages that are needed'
sh tests/need.sh gcc g++ libc6-dev binutils clang meson ninja-build pkgconf python3 python3-cffi \
    python3-hypothesis libcmocka-dev libjansson-dev libcsv-dev libical-dev python3-icalendar doxygen doxygen-awesome-css abigail-tools locales \
    gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user

logs=
broken=0
under=

# configure DIRECTORY COMPILER C++-COMPILER OPTION...: a directory of an earlier run is used again if it can be (it
# cannot when the tree was moved or the tools have changed).
configure() {
    directory=$1
    compiler=$2
    compiler_cxx=$3
    shift 3
    if [ -f "$directory/build.ninja" ] && meson setup --reconfigure "$directory" -Dwerror=true "$@" </dev/null; then
        return 0
    fi
    rm -rf "$directory"
    CC=$compiler CXX=$compiler_cxx meson setup "$directory" -Dwerror=true "$@" </dev/null
}

build() {
    configure "$@" && ninja -C "$1" </dev/null
}

# check NAME DIRECTORY ARGUMENT...: runs the tests of a build. A failure is counted and does not stop the others.
check() {
    name=$1
    directory=$2
    shift 2
    rm -f "$directory/meson-logs/testlog-$name.json"
    # shellcheck disable=SC2086 # no word or two
    $under meson test -C "$directory" --no-rebuild --print-errorlogs --logbase "testlog-$name" "$@" </dev/null || true
    logs="$logs $directory/meson-logs/testlog-$name.json"
}

failed() {
    echo "FAILED: $*"
    broken=$((broken + 1))
}

say 'gcc: building'
if build build/tests gcc g++ -Dtests=enabled -Dexamples=enabled; then
    say 'gcc: all tests'
    check gcc build/tests
else
    failed 'the build with gcc'
fi

say 'Mutants of the tables: a share of them (all: tests/mutation/run.py . build/tests)'
if ! { ninja -C build/tests tests/mutation/mutation.stamp </dev/null &&
    /usr/bin/env python3 tests/mutation/run.py . build/tests --sample 300; }; then
    failed 'a mutant that no test notices'
fi

say 'gcc with AddressSanitizer and UndefinedBehaviorSanitizer: building'
if build build/tests-asan gcc g++ -Dtests=enabled -Db_sanitize=address,undefined \
    -Dc_args=-fno-sanitize-recover=all -Ddefault_library=shared; then
    say 'gcc with sanitizers: unit, property and scenario tests'
    check asan build/tests-asan --suite unit --suite property --suite scenario
else
    failed 'the build with sanitizers'
fi

say 'gcc with ThreadSanitizer: building the test of threads'
if configure build/tests-tsan gcc g++ -Dtests=enabled -Db_sanitize=thread -Ddefault_library=shared &&
    ninja -C build/tests-tsan tests/test_threads </dev/null; then
    say 'gcc with ThreadSanitizer: two threads'
    # It wants its addresses where it expects them, which not every kernel's randomisation leaves free.
    if setarch -R true 2>/dev/null; then
        under='setarch -R'
    fi
    check tsan build/tests-tsan test_threads
    under=
else
    failed 'the build with ThreadSanitizer'
fi

say 'clang: building'
if build build/tests-clang clang clang++ -Dtests=enabled -Dexamples=enabled; then
    say 'clang: unit tests'
    check clang build/tests-clang --suite unit
else
    failed 'the build with clang'
fi

say 'Documentation: building, without a warning'
if configure build/tests-docs gcc g++ -Dtests=disabled -Ddocs=enabled &&
    ninja -C build/tests-docs doc/html </dev/null; then
    echo 'The manual begins at build/tests-docs/doc/html/index.html'
else
    failed 'the documentation'
fi

say 'Result'
# shellcheck disable=SC2086 # a list of files
/usr/bin/env python3 tests/summary.py "$broken" $logs
