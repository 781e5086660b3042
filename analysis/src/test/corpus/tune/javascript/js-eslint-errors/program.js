const total = 3;
