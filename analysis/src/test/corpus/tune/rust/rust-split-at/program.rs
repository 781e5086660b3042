fn main() { let s = [1, 2]; println!("{:?}", s.split_at(5)); }
