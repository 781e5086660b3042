#!/bin/bash
echo "price (usd)" > notes.txt
grep -E 'price (usd' notes.txt
