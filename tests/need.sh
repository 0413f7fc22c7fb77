#!/bin/sh
# usage: need.sh PACKAGE...
# Sees to it that these Debian packages are there. Installs only what is missing, and only as root or through a sudo
# that asks for no password.
set -eu

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "Not a Debian system. Taking for granted what these packages bring: $*"
    exit 0
fi

missing=
for package in "$@"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    echo "Missing packages:$missing" >&2
    echo "Install them as root: apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

echo "Installing from Debian:$missing"
# env, because sudo does not hand the variable on. Word splitting is meant: $as_root is 0 or 2 words, $missing several.
# shellcheck disable=SC2086
{
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing </dev/null
}
