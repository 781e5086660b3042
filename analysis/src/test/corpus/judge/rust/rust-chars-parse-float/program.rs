fn main() {
    let price: f64 = "3,50".parse().expect("price");
    println!("{price}");
}
