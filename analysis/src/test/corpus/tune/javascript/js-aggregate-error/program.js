const mirrors = ['alpha', 'beta'];

async function download(mirror) {
  throw new Error(`mirror ${mirror} has no such file`);
}

Promise.any(mirrors.map(download)).then((file) => console.log(file));
