#!/bin/bash
printf '{\n  "name": "app",\n  "version": "1.0.0",\n}\n' > package.json
npm install --offline
