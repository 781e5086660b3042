fn main() {
    printf!("hello {}", "world");
}
