#!/bin/bash
git init -q -b main . && git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m start
git checkout feature/login
