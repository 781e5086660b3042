enum State { Open, Closed, Muted }

fn name(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::Closed => "closed",
    }
}

fn main() { println!("{}", name(State::Muted)); }
