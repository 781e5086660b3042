python3 -m json.tool <<< '{"a": }'
