fn main() {
    println!("{} of {}", 3);
}
