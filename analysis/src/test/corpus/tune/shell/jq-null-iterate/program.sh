echo '{"items": null}' | jq '.items[]'
