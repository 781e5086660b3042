#!/bin/bash
until [ -f ready.flag ]; do
  echo "waiting for ready.flag"
  sleep 0.7
done
