#!/bin/bash
echo '{"name": "site", "version": "1.0.0", "scripts": {"start": "node index.js"}}' > package.json
npm run build
