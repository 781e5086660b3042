require "sinatra-next"
