fn checksum(bytes: &[u8]) -> u8 {
    let mut sum: u8 = 0;
    for b in bytes {
        sum += b;
    }
    sum
}

fn main() {
    println!("{}", checksum(&[200, 100]));
}
