UPDATE orders SET price = 3 WHERE id = 1;
