console.log(new Date(2024, 1, 1).toLocaleString("en_GB.UTF-8"));
