#!/bin/sh
youtube-fetch --audio-only "$1" -o track.mp3
