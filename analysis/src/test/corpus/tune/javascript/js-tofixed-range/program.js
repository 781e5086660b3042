console.log((12.3456).toFixed(200));
