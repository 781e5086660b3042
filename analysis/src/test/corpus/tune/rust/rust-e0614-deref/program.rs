fn main() { let x = 3u32; println!("{}", *x); }
