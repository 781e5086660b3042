use std::time::Duration;
fn main() {
    let left = Duration::from_secs(1) - Duration::from_secs(2);
    println!("{left:?}");
}
