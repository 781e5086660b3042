fn main() { let x = !"tea"; }
