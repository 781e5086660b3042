#!/bin/bash
git init -q -b main . && git config user.name a && git config user.email a@example.com
echo one > a.txt && git add a.txt && git commit -qm one
git checkout -qb side && echo two > a.txt && git commit -qam two
git checkout -q main && echo three > a.txt && git commit -qam three
git merge side
