#!/bin/bash
set -e
echo "127.0.0.1 app.local" >> /etc/hosts
