# Sourced by ./keepwell: builds the application when its sources are newer than the last build, unpacks it and prepares a faster
# start. Each build has a directory of its own, so a server that is running keeps its files.

# The cache of prepared classes is valid for these flags alone. What the virtual machine has to say goes to standard error, and only errors: it
# warns of parts of the cache that it cannot use, which costs microseconds and would stand in the middle of an answer.
jvm_flags="-Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -XX:TrimNativeHeapInterval=10000 --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8"

build_if_stale() {
    root=$1
    mkdir -p "$root/target/app"
    if command -v flock >/dev/null; then
        exec 9>"$root/target/app/lock"
        flock 9
    fi
    is_stale "$root" && build "$root"
    exec 9>&-
}

is_stale() {
    mark=$1/target/app/current
    [ -r "$mark" ] && [ -r "$1/target/app/$(cat "$mark")/keepwell.jar" ] || return 0
    [ -d "$1/src" ] || return 1
    [ -n "$(find "$1/src/main" "$1/pom.xml" -newer "$mark" -print | head -n 1)" ]
}

build() {
    root=$1
    name=$(date +%Y%m%d%H%M%S)-$$
    log=$root/target/build.log
    command -v mvn >/dev/null || fail "Maven is needed to build Keepwell; install it (Debian: apt-get install maven)"
    echo "Building Keepwell; the first time takes a few minutes …" >&2
    touch "$root/target/app/begun"
    (cd "$root" && mvn -B -ntp -Dquick -Dmaven.test.skip=true package) >"$log" 2>&1 ||
        fail "the build failed: $(sed -n 's/^\[ERROR\] //p' "$log" | head -n 1) (all of it: $log)"
    java -Djarmode=tools -jar "$root/target/keepwell.jar" extract --destination "$root/target/app/$name" >>"$log" 2>&1 ||
        fail "cannot unpack the application; see $log"
    prepare "$root/target/app/$name"
    echo "$name" >"$root/target/app/current"
    touch -r "$root/target/app/begun" "$root/target/app/current"
    forget_older_builds "$root/target/app" "$name"
}

# Starts once on a throw-away home to learn which classes a start needs. Without the result everything works, only slower.
prepare() {
    directory=$1
    home=$(mktemp -d)
    echo "Preparing a faster start …" >&2
    limit=
    ! command -v timeout >/dev/null || limit="timeout 180"
    # shellcheck disable=SC2086 # options are words
    KEEPWELL_HOME=$home $limit java $jvm_flags -Xmx256m "-XX:AOTCacheOutput=$directory/keepwell.aot" \
        -jar "$directory/keepwell.jar" rehearse >>"$log" 2>&1 || rm -f "$directory/keepwell.aot"
    # Solving a file needs few classes; the whole cache would cost more than it saves.
    # shellcheck disable=SC2086 # options are words
    $limit java $jvm_flags -Xmx256m "-XX:AOTCacheOutput=$directory/allocate.aot" \
        -jar "$directory/keepwell.jar" rehearse allocate >>"$log" 2>&1 || rm -f "$directory/allocate.aot"
    rm -rf "$home" "$directory/keepwell.aot.config" "$directory/allocate.aot.config"
}

forget_older_builds() {
    for old in "$1"/*/; do
        [ "$old" = "$1/$2/" ] || in_use "$old" || rm -rf "$old"
    done
}

in_use() {
    for process in /proc/[0-9]*; do
        if { tr '\0' ' ' <"$process/cmdline"; } 2>/dev/null | grep -qF "${1%/}/keepwell.jar"; then
            return 0
        fi
    done
    return 1
}
