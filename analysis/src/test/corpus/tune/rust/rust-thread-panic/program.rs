use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let total = Arc::new(Mutex::new(0));
    let copy = Arc::clone(&total);
    let _ = thread::spawn(move || {
        let _guard = copy.lock().unwrap();
        panic!("worker failed");
    })
    .join();
    println!("{}", total.lock().unwrap());
}
