#!/bin/bash
echo "requests=>2.0" > requirements.txt
pip install --no-index -r requirements.txt
