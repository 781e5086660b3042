expr tea + 1
