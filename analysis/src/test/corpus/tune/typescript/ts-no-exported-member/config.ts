export const parse = (text: string) => Object.fromEntries(text.split(' ').map((p) => p.split('=')));
