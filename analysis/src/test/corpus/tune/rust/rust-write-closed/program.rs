use std::io::Write;
fn main() { std::fs::File::open("/etc/hostname").unwrap().write_all(b"x").unwrap(); }
