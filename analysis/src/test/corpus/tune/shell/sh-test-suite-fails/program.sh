#!/bin/bash
slug() { echo "$1" | tr ' ' '-'; }
failed=0
check() { [ "$2" = "$3" ] || { echo "FAIL: $1: expected '$3', got '$2'"; failed=1; }; }
check lower "$(slug 'Hello World')" hello-world
check plain "$(slug ok)" ok
exit $failed
