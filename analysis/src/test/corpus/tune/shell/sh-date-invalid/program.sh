#!/bin/bash
start=$(date -d "2024-13-01" +%s) || exit 1
echo "$start"
