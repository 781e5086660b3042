npx --offline acme-formatter-tool
