enum Size { Big(i32) }
fn main() { let Size::Big(a, b) = Size::Big(1); }
