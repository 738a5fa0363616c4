#!/bin/sh
# Migrations: V001__lower_snake_case.sql, numbers unique and without a gap in each module, and none edited once it was in a release.
set -u
wrong=0
say() {
    echo "$1"
    wrong=1
}

for module in src/main/resources/db/migration/*/; do
    expected=1
    for file in "$module"*; do
        name=$(basename "$file")
        echo "$name" | grep -Eq '^V[0-9]{3}__[a-z0-9]+(_[a-z0-9]+)*\.sql$' || say "$file: expected a name such as V001__add_closures.sql"
        number=$(echo "$name" | sed -n 's/^V0*\([0-9]*\)__.*/\1/p')
        [ "${number:-0}" -eq "$expected" ] || say "$file: expected number $expected next in $module"
        expected=$((expected + 1))
    done
done

released=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null || true)
if [ -n "$released" ]; then
    for file in $(git diff --name-only --diff-filter=MDR "$released" -- src/main/resources/db/migration); do
        say "$file: was in release $released and may not change; add a new migration"
    done
fi
exit "$wrong"
