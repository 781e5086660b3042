struct Order;
fn main() { println!("{}", Order); }
