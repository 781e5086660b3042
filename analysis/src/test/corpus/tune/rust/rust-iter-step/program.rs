fn main() { for i in (0..3).step_by(0) { println!("{i}"); } }
