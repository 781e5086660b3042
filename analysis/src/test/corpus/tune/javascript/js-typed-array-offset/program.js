new Uint32Array(new ArrayBuffer(8), 3);
