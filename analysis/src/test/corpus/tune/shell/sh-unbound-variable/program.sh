#!/bin/bash
set -euo pipefail
echo "deploying to ${TARGET_HOST}"
