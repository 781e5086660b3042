trait Shape { fn area(&self) -> f64; }
struct Circle;
impl Shape for Circle {}
fn main() {}
