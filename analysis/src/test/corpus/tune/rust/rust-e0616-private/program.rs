mod shop {
    pub struct Order { price: i32 }
    impl Order { pub fn new() -> Self { Order { price: 3 } } }
}
fn main() {
    println!("{}", shop::Order::new().price);
}
