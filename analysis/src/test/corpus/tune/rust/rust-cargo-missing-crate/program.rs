fn main() {
    println!("{}", rand::random::<u8>());
}
