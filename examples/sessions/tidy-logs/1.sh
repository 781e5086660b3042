#!/usr/bin/env bash
set -euo pipefail
printf 'E42\nE7\nE42\nE9\n' > app.log
countuniq app.log | sort -rn | head -5
