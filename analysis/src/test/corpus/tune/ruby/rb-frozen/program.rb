NAME = "tea".freeze
NAME << "pot"
