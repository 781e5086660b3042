tsc --noEmit main.ts
