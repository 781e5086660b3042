#!/bin/bash
set -e
mkdir -p src/icons dist
cp src/icons dist/
