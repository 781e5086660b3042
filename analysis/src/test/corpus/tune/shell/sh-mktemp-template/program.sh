mktemp report-XX.txt -q -p
