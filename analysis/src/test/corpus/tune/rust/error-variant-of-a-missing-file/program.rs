#[derive(Debug)]
enum PackError {
    #[allow(dead_code)]
    MissingFile(&'static str),
}

fn load(name: &'static str) -> Result<String, PackError> {
    std::fs::read_to_string(name).map_err(|_| PackError::MissingFile(name))
}

fn main() {
    println!("{}", load("pack.toml").unwrap());
}
