#!/bin/bash
set -e
touch results.csv
test -s results.csv
echo "uploading results"
