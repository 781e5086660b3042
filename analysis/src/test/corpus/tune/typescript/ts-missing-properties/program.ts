interface Clip { id: string; start: number; end: number }

const clip: Clip = { id: 'a' };
console.log(clip);
