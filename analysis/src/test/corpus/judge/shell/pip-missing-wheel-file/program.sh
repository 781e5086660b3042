pip install ./wheels/shop-1.0-py3-none-any.whl
