function order(name?: string, price: number) { return price; }
