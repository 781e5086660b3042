env MODE=fast load-rows-now
