#!/bin/bash
set -e
readonly VERSION=1.0
VERSION=1.1
echo "$VERSION"
