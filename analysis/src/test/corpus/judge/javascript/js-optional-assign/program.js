const row = {};
row?.price = 3;
