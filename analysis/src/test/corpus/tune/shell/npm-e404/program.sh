#!/bin/bash
echo '{"name": "app", "version": "1.0.0"}' > package.json
npm install --registry "$SERVICE_URL" left-padding-deluxe
