fn main() { let rows = vec![1]; let i: i32 = 0; println!("{}", rows[i]); }
