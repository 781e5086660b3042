fn main() {
    let words = vec!["apple", "pear"];
    let long = words.iter().find(|w| w.len() > 10).unwrap();
    println!("{}", long);
}
