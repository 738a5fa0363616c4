#!/bin/sh
# Called by ./keepwell bench allocation with the root and our classes: gets the peers (Maven profile "peers"; never on the product's
# class path) and compiles what drives them into target/bench/classes.
set -eu
root=$1
ours=$2
work=$root/target/bench
mkdir -p "$work/classes"
cd "$root"
if [ ! -s "$work/peers.classpath" ] || [ pom.xml -nt "$work/peers.classpath" ]; then
    rm -f "$work/peers.classpath"
    mvn -B -ntp -q -Ppeers dependency:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$work/peers.classpath"
fi
javac -proc:none -d "$work/classes" -cp "$ours:$(cat "$work/peers.classpath")" src/bench/java/org/keepwell/*.java
