require "date"
Date.parse("soon")
