function load(): string {
  const r = await fetch('http://a');
  return 'x';
}
load();
