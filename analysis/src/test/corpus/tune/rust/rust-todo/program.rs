fn export(format: &str) -> Vec<u8> {
    match format {
        "csv" => b"a,b".to_vec(),
        _ => todo!("other formats"),
    }
}

fn main() {
    println!("{:?}", export("json"));
}
