echo '{"a": 3}' | jq '.a.b'
