#!/usr/bin/env bash
# Installs what the tests need, runs them all, and ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/.."

# install PACKAGE WHY
install() {
  local sudo
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$1" >/dev/null \
    || { echo "$1 could not be installed: $2." >&2; exit 2; }
}
command -v chromium >/dev/null 2>&1 || install chromium "the browser tests need it"
command -v clang >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 || install gcc "the native program is linked with it"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build Playbook.sln -c Release --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }
# Compiling the native program takes a minute or two, longer than a test may; its tests find it here.
dotnet publish src/Playbook.Cli -c Release --ucr -p:PublishAot=true --artifacts-path artifacts/native -o artifacts/native/program --nologo -v minimal \
  || { echo "0 passed, 1 failed"; exit 1; }
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
