Promise.any([Promise.reject(new RangeError("no price")), Promise.reject(new RangeError("no stock"))]);
