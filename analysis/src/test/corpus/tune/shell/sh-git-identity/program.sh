#!/bin/bash
git init -q -b main .
git config user.useConfigOnly true
echo "# demo" > README.md
git add README.md && git commit -m "start"
