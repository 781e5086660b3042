#!/bin/bash
mkdir cache && touch cache/a
rmdir cache
