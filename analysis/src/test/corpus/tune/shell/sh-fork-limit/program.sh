#!/bin/bash
for i in $(seq 1 40); do sleep 1 & done
wait
exit 1
