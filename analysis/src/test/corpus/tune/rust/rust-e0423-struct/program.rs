struct Order { price: i32 }
fn main() {
    let order = Order(3);
}
