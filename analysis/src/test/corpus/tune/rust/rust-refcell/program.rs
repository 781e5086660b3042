use std::cell::RefCell;

fn main() {
    let log = RefCell::new(vec!["start"]);
    let reader = log.borrow();
    log.borrow_mut().push("stop");
    println!("{:?}", reader);
}
