use std::collections::HashMap;

fn main() {
    let prices = HashMap::from([("pear", 2), ("plum", 3)]);
    println!("{}", prices["apple"]);
}
