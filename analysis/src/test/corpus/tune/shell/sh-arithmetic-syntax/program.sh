#!/bin/bash
set -e
size=3.5
echo $((size * 2))
