fn main() {
    let title = "Čapek";
    println!("{}", &title[0..1]);
}
