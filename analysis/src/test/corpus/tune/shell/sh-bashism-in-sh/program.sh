#!/bin/sh
files=(a.txt b.txt)
echo "${#files[@]} files"
