fn main() {
    let bytes = vec![0xff, 0xfe, 0x41];
    println!("{}", String::from_utf8(bytes).unwrap());
}
