fn main() {
    let bytes = vec![0x66, 0x6f, 0xff];
    let text = String::from_utf8(bytes).unwrap();
    println!("{text}");
}
