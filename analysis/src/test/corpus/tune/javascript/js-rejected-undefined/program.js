async function load() {
  return Promise.reject();
}

load();
