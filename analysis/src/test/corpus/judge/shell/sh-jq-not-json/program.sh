echo 'name: demo' | jq .name
