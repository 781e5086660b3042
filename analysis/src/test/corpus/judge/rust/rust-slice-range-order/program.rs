fn main() {
    let rows = vec![1, 2, 3];
    let (from, to) = (2, 1);
    println!("{:?}", &rows[from..to]);
}
