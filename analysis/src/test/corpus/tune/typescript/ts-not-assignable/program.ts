interface Frame { index: number; caption: string }

const frames: Frame[] = [{ index: 0, caption: 'intro' }];
const first: string = frames[0].index;
console.log(first);
