curl -sS http://127.0.0.1:9/rows.json -o rows.json
