fn main() { std::thread::spawn(|| { let x: i32 = "x".parse().unwrap(); x }).join().unwrap(); }
