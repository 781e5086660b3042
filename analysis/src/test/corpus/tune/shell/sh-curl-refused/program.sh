#!/bin/bash
set -e
curl -fsS http://127.0.0.1:9/api/status
