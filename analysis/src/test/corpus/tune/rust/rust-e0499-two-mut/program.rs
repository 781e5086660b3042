fn main() {
    let mut text = String::new();
    let a = &mut text;
    let b = &mut text;
    a.push('x');
    b.push('y');
}
