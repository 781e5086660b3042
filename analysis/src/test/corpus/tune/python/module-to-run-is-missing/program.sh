python3 -m shop_rows --check
