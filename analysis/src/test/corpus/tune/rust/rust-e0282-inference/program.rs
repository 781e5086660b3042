fn main() {
    let rows = "1,2".split(',').map(|x| x.parse().unwrap()).collect();
}
