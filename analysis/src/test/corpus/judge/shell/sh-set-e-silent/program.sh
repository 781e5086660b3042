#!/bin/bash
set -e
total=$(seq 1 3 | paste -sd+ | bc 2>/dev/null || false)
test "$total" = 6 && exit 3
exit 3
