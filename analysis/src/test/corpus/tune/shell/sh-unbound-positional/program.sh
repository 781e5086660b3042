#!/bin/bash
set -u
input=$1
wc -l "$input"
