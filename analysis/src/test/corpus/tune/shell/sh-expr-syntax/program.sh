expr 3 +
