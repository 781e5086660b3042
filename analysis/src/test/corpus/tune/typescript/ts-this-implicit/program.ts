function price() { return this.price; }
