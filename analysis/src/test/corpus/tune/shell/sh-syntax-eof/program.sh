#!/bin/bash
for f in *.txt; do
  if [ -s "$f" ]; then
    echo "$f has text"
done
