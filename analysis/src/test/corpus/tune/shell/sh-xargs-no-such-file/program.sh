#!/bin/bash
set -eo pipefail
printf 'one.txt\ntwo.txt\n' | xargs cat
