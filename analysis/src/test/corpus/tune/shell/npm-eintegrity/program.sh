#!/bin/bash
mkdir lib && echo '{"name": "lib", "version": "1.0.0"}' > lib/package.json
(cd lib && npm pack --silent --pack-destination .. >/dev/null)
cat > package.json <<'J'
{"name": "app", "version": "1.0.0", "dependencies": {"lib": "file:lib-1.0.0.tgz"}}
J
cat > package-lock.json <<'J'
{"name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "app", "version": "1.0.0", "dependencies": {"lib": "file:lib-1.0.0.tgz"}}, "node_modules/lib": {"version": "1.0.0", "resolved": "file:lib-1.0.0.tgz", "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="}}}
J
npm ci --offline
