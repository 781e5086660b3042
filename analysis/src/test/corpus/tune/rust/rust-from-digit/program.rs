fn main() { let n: u8 = u8::try_from(300i32).unwrap(); println!("{n}"); }
