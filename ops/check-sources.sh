#!/bin/sh
# Sources: files short enough to read, nothing left for later, no test that sleeps or is switched off, no address of a package registry.
set -u
wrong=0
say() {
    echo "$1"
    wrong=1
}

for file in $(git ls-files '*.java' '*.jte'); do
    [ -f "$file" ] || continue
    lines=$(wc -l <"$file")
    [ "$lines" -lt 400 ] || say "$file: $lines lines; expected fewer than 400"
done

left=$(git grep -nE '\b(TODO|FIXME|XXX)\b' -- src ops keepwell ':!ops/check-sources.sh' || true)
[ -z "$left" ] || say "left for later: $left"
switched_off=$(git grep -nE '@Disabled|Thread\.sleep' -- src/test || true)
[ -z "$switched_off" ] || say "a test that sleeps or is switched off: $switched_off"
registry=$(git grep -nEi '(repo[0-9]*|registry|central)\.(maven|npm|sonatype)[a-z]*\.(org|com)' -- . || true)
[ -z "$registry" ] || say "the address of a package registry: $registry"
inline=$(git grep -nE ' style="' -- 'src/main/jte' || true)
[ -z "$inline" ] || say "a style attribute, which the browser will block: $inline"
exit "$wrong"
