#!/bin/bash
echo '{"data": {}}' | jq -r '.data.users[] | .name'
