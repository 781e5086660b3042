const links = ['/a%20b', '/100%'];
for (const link of links) console.log(decodeURIComponent(link));
