console.log(new Intl.NumberFormat("en", { style: "currency" }).format(3));
