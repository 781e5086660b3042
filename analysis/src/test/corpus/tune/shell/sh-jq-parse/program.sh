#!/bin/bash
echo "{'name': 'demo'}" | jq .name
