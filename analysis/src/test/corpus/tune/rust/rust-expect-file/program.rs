use std::fs;

fn main() {
    let text = fs::read_to_string("config.toml").expect("could not read config.toml");
    println!("{}", text.len());
}
