fn fizz(n: u32) -> String {
    if n % 3 == 0 { "Fizz".into() } else { n.to_string() }
}

fn main() {
    assert_eq!(fizz(15), "FizzBuzz");
}
