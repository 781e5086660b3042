#!/bin/bash
echo '[1,2]' | jq 'map(. * 2'
