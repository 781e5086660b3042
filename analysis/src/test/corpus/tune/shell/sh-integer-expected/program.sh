#!/bin/bash
lines="12 lines"
if [ "$lines" -gt 10 ]; then
  echo long
  exit 0
fi
exit 1
