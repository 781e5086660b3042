fn main() { eprintln!("error: stage two has no rows"); std::process::exit(3); }
