#!/bin/sh
# debug-build.sh FOLDER: builds the tests of the stage in FOLDER for a debugger, unoptimised, apart from
# what is timed, as build/debug/stages/this-stage.test.
set -eu
cd "$(dirname "$0")/.."
stage=$(awk -F ' *[|] *' -v folder="$1" '$1 == "stage" && $3 == folder { print $2 }' common/stages.txt)
[ -n "$stage" ] || { echo "$1 is not the folder of a stage: open a file that you edit in one." >&2; exit 2; }
./workbook --version >/dev/null # builds what the tests are linked with
[ -e build/debug/build.ninja ] ||
    cmake -S . -B build/debug -G Ninja -DCMAKE_BUILD_TYPE=Debug -DWORKBOOK_HARNESS="$PWD/build/tool"
cmake --build build/debug --target "$stage.yours.test"
ln -sf "$stage.yours.test" build/debug/stages/this-stage.test
