#!/bin/bash
set -e
files=$(seq -f 'frames/frame-%07g.png' 1 120000)
ls $files | wc -l; exit "${PIPESTATUS[0]}"
