fn main() { let mut v: Vec<i32> = vec![]; v.remove(0); }
