fn main() {
    let key = std::env::var("SHOP_TOKEN").unwrap();
    println!("{key}");
}
