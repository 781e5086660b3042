NAME = "a".freeze
NAME << "b"
