#!/bin/bash
printf '' | awk '{ s += $1; n++ } END { print s / n }'
