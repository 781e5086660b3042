const f = (a: number => a + 1;
