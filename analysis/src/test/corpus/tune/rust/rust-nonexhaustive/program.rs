enum Op { Add, Sub, Mul }
fn apply(o: Op) -> i32 { match o { Op::Add => 1, Op::Sub => 2 } }
fn main() { println!("{}", apply(Op::Mul)); }
