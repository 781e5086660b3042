NAME = "tea".freeze
NAME << "!"
