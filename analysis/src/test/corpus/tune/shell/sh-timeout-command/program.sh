#!/bin/bash
timeout 1 sleep 5
code=$?
[ $code -eq 124 ] && echo "step timed out after 1s" >&2
exit $code
