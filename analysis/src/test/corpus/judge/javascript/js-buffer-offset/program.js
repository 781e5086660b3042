console.log(Buffer.alloc(2).readUInt32LE(0));
