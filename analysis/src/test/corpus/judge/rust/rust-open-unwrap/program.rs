fn main() { println!("{}", std::fs::read_to_string("notes.txt").unwrap()); }
