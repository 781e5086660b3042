#!/bin/bash
set -e
source ./config/env.sh
echo "$APP_NAME"
