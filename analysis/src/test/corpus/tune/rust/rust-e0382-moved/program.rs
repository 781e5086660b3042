fn main() {
    let name = String::from("report");
    let title = name;
    println!("{} {}", name, title);
}
