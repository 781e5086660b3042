struct Order;
struct Order;
fn main() {}
