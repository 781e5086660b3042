fn main() { let v: Vec<i32> = vec![]; println!("{}", v.iter().max().unwrap()); }
