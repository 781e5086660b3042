echo '{"name":"shop","version":"1.0.0","dependencies":{"ms":"^99.0.0"}}' > package.json
npm install
