#!/usr/bin/env bash
# Installs what the tests need, runs them all, and ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/.."

if ! command -v chromium >/dev/null 2>&1; then
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null \
    || { echo "Chromium could not be installed: the browser tests need it." >&2; exit 2; }
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build Playbook.sln -c Release --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }
# One assembly after the other: a browser that shares its cores with two thousand other tests is slow enough to look broken.
# A test that hangs is named and ended.
dotnet test Playbook.sln -c Release --no-build --nologo -m:1 --blame-hang-timeout 5m --blame-hang-dump-type none 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# One line an assembly: "Passed!  - Failed: 0, Passed: 12, Skipped: 0, Total: 12, ..."
passed=$(grep -oE 'Passed: +[0-9]+' "$log" | awk '{n += $2} END {print n + 0}')
failed=$(grep -oE 'Failed: +[0-9]+' "$log" | awk '{n += $2} END {print n + 0}')
# A crash leaves no count behind; it is a failure all the same.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
