enum State { Queued, Running, Done }

fn main() {
    let s = State::Running;
    let text = match s {
        State::Queued => "queued",
        State::Done => "done",
    };
    println!("{text}");
}
