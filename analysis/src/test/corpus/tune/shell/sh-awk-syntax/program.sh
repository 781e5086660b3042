#!/bin/bash
printf 'a 1\nb 2\n' | awk '{ sum += $2 } END { print "total:" sum '
