use std::thread;

fn main() {
    let names = vec!["a"];
    let handle = thread::spawn(|| println!("{names:?}"));
    handle.join().unwrap();
}
