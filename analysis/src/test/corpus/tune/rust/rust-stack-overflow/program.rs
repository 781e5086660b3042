#[allow(unconditional_recursion)]
fn depth(n: u64) -> u64 {
    1 + depth(std::hint::black_box(n + 1))
}

fn main() {
    println!("{}", depth(0));
}
