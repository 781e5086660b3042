#!/bin/bash
echo '{"items": ["a", "b"]}' | jq '.items.name'
