fn main() {
    let width = 3;
    println!("{}", area(width, height));
}
