#!/bin/bash
pkg() { mkdir -p "$1" && echo "$2" > "$1/package.json" && (cd "$1" && npm pack --silent --pack-destination .. >/dev/null); }
pkg core1 '{"name": "core", "version": "1.0.0"}'
pkg core2 '{"name": "core", "version": "2.0.0"}'
pkg plugin '{"name": "plugin", "version": "1.0.0", "peerDependencies": {"core": "^1.0.0"}}'
echo '{"name": "app", "version": "1.0.0", "dependencies": {"core": "file:core-2.0.0.tgz", "plugin": "file:plugin-1.0.0.tgz"}}' > package.json
npm install --offline
