#!/bin/sh
name=photo.png
echo "${name^^}"
