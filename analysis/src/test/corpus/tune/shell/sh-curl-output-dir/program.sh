curl -sS -o out/rows.json file:///etc/hostname
