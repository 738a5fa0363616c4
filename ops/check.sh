#!/bin/sh
# Every gate but the tests, in one list. ./keepwell check and .ci/run call it.
set -u
cd "$1" || exit 1
mkdir -p target
log=target/check.log
: >"$log"
failed=0

gate() {
    name=$1
    shift
    if "$@" >"$log.part" 2>&1; then
        printf '  ok      %s\n' "$name"
    else
        printf '  FAILED  %s\n' "$name"
        grep -v '^WARNING\|^$' "$log.part" | head -n 25 | sed 's/^/            /'
        failed=1
    fi
    cat "$log.part" >>"$log"
}

sources_are_formatted() {
    mvn -B -ntp -q spotless:check
}

# Everything is compiled anew: classes left by a quick build never saw the gates.
compiles_without_a_warning() {
    rm -rf target/classes target/test-classes target/maven-status target/dependency-maven-plugin-markers
    mvn -B -ntp test-compile | grep -v '^\[INFO\]'
    [ -f target/test-classes/META-INF/services/org.junit.platform.launcher.TestExecutionListener ] &&
        ! grep -q 'BUILD FAILURE\|COMPILATION ERROR' "$log.part"
}

scripts_parse() {
    for script in keepwell ops/*.sh; do
        sh -n "$script" || return 1
    done
}

echo "Gates:"
gate "scripts parse" scripts_parse
gate "sources are formatted (./keepwell fmt mends it)" sources_are_formatted
gate "compiles without a warning (ErrorProne, NullAway, javac)" compiles_without_a_warning
gate "migrations are numbered, named and never edited" sh ops/check-migrations.sh
gate "documents are whole" sh ops/check-documents.sh
gate "sources are short and finished" sh ops/check-sources.sh
rm -f "$log.part"
[ "$failed" -eq 0 ] || echo "All of it: $log"
exit "$failed"
