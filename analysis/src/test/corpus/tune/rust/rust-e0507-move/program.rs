struct Shop { name: String }
fn main() { let shop = &Shop { name: String::new() }; let name = shop.name; }
