#!/bin/sh
# Install the programs that the tests run beside Python, where they are missing.
# A line here: the program, then the Debian package that has it.
set -eu

wanted='
msgfmt gettext
chromium chromium
'

missing=$(echo "$wanted" | while read -r program package; do
    [ -z "$program" ] || command -v "$program" >/dev/null || echo "$package"
done)
[ -n "$missing" ] || exit 0
missing=$(echo $missing)

as_root=''
[ "$(id -u)" -eq 0 ] || as_root='sudo -n'
if ! command -v apt-get >/dev/null || ! $as_root true 2>/dev/null; then
    echo "The tests need these Debian packages (or the same programs from elsewhere): $missing" >&2
    exit 1
fi
echo "Installing $missing ..."
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root apt-get install -qq --yes --no-install-recommends $missing >/dev/null
