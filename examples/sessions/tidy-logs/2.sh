#!/usr/bin/env bash
set -euo pipefail
printf 'E42\nE7\nE42\nE9\n' > app.log
sort app.log | uniq -c | sort -rn | head -5
