const link = new URL('/docs/start');
console.log(link.href);
