fn main() {
    let xs: Vec<u8> = std::env::args().map(|_| 200u8).collect();
    let s: u8 = xs[0] + 100u8 * xs.len() as u8;
    println!("{}", s);
}
