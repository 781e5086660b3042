#!/bin/bash
echo "a=1" > settings.ini
grep --perl-regex-mode 'a=(\d)' settings.ini
