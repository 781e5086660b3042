use std::fs::File;

#[derive(Debug)]
#[allow(dead_code)]
enum ReportError {
    ReportOpen { target: String },
}

fn open(path: &str) -> Result<File, ReportError> {
    File::open(path).map_err(|_| ReportError::ReportOpen { target: path.to_string() })
}

fn main() {
    let report = open("reports/2026.csv").unwrap();
    println!("{:?}", report.metadata());
}
