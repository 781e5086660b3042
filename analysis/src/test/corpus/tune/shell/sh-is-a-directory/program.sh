#!/bin/bash
set -e
mkdir out
echo "result" > out
