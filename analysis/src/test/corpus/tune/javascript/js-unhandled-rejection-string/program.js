function upload(file) {
  return new Promise((resolve, reject) => {
    if (!file.size) reject('file is empty');
    resolve(file.name);
  });
}
upload({ name: 'a.txt', size: 0 }).then(console.log);
