#!/bin/bash
printf 'b,2\na,1\n' | sort -t, -k0
