#!/bin/bash
while getopts "o:v" opt; do
  case $opt in
    o) out=$OPTARG ;;
    v) verbose=1 ;;
    *) echo "usage: $0 [-v] -o FILE" >&2; exit 2 ;;
  esac
done
