fn main() { let name: &String; { name = &String::from("tea"); } println!("{name}"); }
