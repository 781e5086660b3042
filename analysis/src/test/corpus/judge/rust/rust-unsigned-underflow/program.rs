fn main() { let a: usize = std::env::args().count(); println!("{}", a - 2); }
