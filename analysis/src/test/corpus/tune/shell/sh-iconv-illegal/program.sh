#!/bin/bash
printf 'caf\351\n' > menu.txt
iconv -f UTF-8 -t UTF-16 menu.txt -o menu16.txt
