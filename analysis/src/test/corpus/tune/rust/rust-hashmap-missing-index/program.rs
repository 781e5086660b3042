use std::collections::HashMap;
fn main() {
    let prices: HashMap<&str, i32> = HashMap::from([("tea", 3)]);
    println!("{}", prices["coffee"]);
}
