use std::process::Command;

fn probe(library: &str) -> Result<(), String> {
    let found = Command::new("sh")
        .args(["-c", &format!("ls /usr/lib/lib{library}.so >/dev/null 2>&1")])
        .status()
        .map_err(|error| error.to_string())?;
    if found.success() { Ok(()) } else { Err(format!("could not find system library '{library}'")) }
}

fn main() {
    probe("nobodyhasthis").unwrap();
}
