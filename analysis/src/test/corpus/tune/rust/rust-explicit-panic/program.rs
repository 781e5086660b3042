fn render(layer: &str) {
    match layer {
        "text" => println!("text"),
        other => panic!("unsupported layer: {other}"),
    }
}

fn main() {
    render("video");
}
