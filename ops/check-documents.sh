#!/bin/sh
# Documents: decisions numbered once, links that lead somewhere, a README that is read to its end.
set -u
wrong=0
say() {
    echo "$1"
    wrong=1
}

for document in README.md CONTRIBUTING.md SECURITY.md CHANGELOG.md LICENSE docs/architecture.md docs/glossary.md docs/configuration.md; do
    [ -s "$document" ] || say "$document: is missing"
done
[ "$(wc -l <README.md)" -lt 150 ] || say "README.md: expected fewer than 150 lines"

twice=$(ls docs/adr | sed -n 's/^\([0-9]\{4\}\)-.*/\1/p' | sort | uniq -d)
[ -z "$twice" ] || say "docs/adr: number used twice: $twice"
for decision in docs/adr/[0-9]*.md; do
    for part in Context Options Decision Consequences "Revisit when"; do
        grep -Eqi "^#+ *$part|^\*\*$part" "$decision" || say "$decision: has no part '$part'"
    done
done

for document in $(git ls-files '*.md'); do
    directory=$(dirname "$document")
    for link in $(grep -o '](\([^)#:]*\))' "$document" | sed 's/^](//; s/)$//'); do
        [ -e "$directory/$link" ] || say "$document: the link to $link leads nowhere"
    done
done
exit "$wrong"
