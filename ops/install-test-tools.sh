#!/bin/sh
# Installs what the tests need beside Java and Maven, where that is allowed: a browser for the journeys, faketime for the clock drills,
# Debian's own PostgreSQL for the tests on an outside server.
set -eu

missing=
[ -x /usr/bin/chromium ] || missing="$missing chromium"
command -v faketime >/dev/null || missing="$missing faketime"
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing="$missing postgresql"
[ -n "$missing" ] || exit 0

become=
if [ "$(id -u)" -ne 0 ]; then
    become="sudo -n"
    $become true 2>/dev/null || become=none
fi
if [ "$become" = none ] || ! command -v apt-get >/dev/null; then
    echo "keepwell: the tests need$missing; install them, or run ./keepwell test as an account that may" >&2
    exit 1
fi
echo "Installing$missing for the tests …" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words
{
    $become apt-get update -qq
    $become apt-get install -y -qq --no-install-recommends $missing
} >/dev/null 2>&1 || {
    echo "keepwell: could not install$missing; try: apt-get install$missing" >&2
    exit 1
}
