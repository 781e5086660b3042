#!/bin/bash
set -e
mkdir -p thumbs
imgconvert7 -resize 200x photo.png thumbs/photo.png
