#!/usr/bin/env bash
# Scores the built package on labelled data that lives outside the project.
#
#   make package && tests/figures.sh ../shared
#
# The folder holds data/stories, data/sets, data/traps, data/drafts and the programs of eval/ that score a package on them. Nothing of it is needed to
# build, test or use variorum. Figures of record stand in BENCHMARKS.md.
set -euo pipefail
shared=${1:?usage: tests/figures.sh FOLDER [SET ...]}
shift
package=$(cd "$(dirname "$0")/.." && pwd)/pkg
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

echo "== stories"
scored=()
for story in "$shared"/data/stories/*/; do
  name=$(basename "$story")
  node "$shared/eval/run.mjs" "$package" "$story" > "$out/$name.json"
  scored+=("$story" "$out/$name.json")
done
python3 "$shared/eval/score.py" "${scored[@]}"

echo "== traps"
node "$shared/eval/traps.mjs" "$package" "$shared/data/traps" | tail -n 1

echo "== drafts"
node "$shared/eval/check.mjs" "$package" "$shared/data/drafts"

echo "== sets"
node "$shared/eval/run_sets.mjs" "$package" "$shared/data/sets" "$out/sets" dev "$@"
python3 "$shared/eval/score_sets.py" "$shared/data/sets" "$out/sets"
