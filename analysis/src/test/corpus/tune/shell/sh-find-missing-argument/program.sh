#!/bin/bash
find . -name '*.tmp' -exec rm {}
