fn main() { let n: u32 = "-3".parse().expect("a count"); println!("{n}"); }
