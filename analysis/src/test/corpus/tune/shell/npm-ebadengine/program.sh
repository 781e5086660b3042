#!/bin/bash
echo '{"name": "app", "version": "1.0.0", "engines": {"node": ">=99"}}' > package.json
npm install --offline --engine-strict
