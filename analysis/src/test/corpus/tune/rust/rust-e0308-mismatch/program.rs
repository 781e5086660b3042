fn label(n: i32) -> String {
    if n > 0 { "positive" } else { "other" }
}

fn main() {
    println!("{}", label(3));
}
