fn main() {
    let rows = std::env::args().count() - 1;
    let buffer: Vec<u64> = Vec::with_capacity(usize::MAX / 2 + rows);
    println!("{}", buffer.capacity());
}
