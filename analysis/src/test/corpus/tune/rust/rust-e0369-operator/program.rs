struct Price(f64);
fn main() {
    let total = Price(1.0) + Price(2.0);
}
