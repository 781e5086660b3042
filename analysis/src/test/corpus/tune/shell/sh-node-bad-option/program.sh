node --no-such-flag a.js
