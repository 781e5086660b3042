struct Frame { index: u32 }

fn main() {
    let f = Frame { index: 1 };
    println!("{} {}", f.index, f.caption);
}
