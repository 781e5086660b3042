const NAME: String = String::from("tea");
fn main() {}
