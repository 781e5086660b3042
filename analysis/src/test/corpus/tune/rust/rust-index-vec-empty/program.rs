fn main() {
    let rows: Vec<i32> = std::env::args().skip(1).map(|a| a.len() as i32).collect();
    println!("{}", rows[0]);
}
