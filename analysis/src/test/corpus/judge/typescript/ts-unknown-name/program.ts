console.log(taxRate * 2);
