fn main() { println!("rows); }
