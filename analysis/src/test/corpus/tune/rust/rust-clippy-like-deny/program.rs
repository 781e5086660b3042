#![deny(unused_variables)]
fn main() {
    let count = 3;
    println!("done");
}
