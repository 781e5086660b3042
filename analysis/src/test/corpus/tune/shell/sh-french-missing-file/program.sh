cat orders.csv | head -1
