use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = "70000".parse()?;
    println!("{port}");
    Ok(())
}
