fn main() {
    let ages = ["31", "42", "unknown"];
    let total: u32 = ages.iter().map(|a| a.parse::<u32>().unwrap()).sum();
    println!("{total}");
}
