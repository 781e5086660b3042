fn main() {
    let scores = vec![4, 8, 15];
    let mut i = 0;
    while i <= scores.len() {
        println!("{}", scores[i]);
        i += 1;
    }
}
