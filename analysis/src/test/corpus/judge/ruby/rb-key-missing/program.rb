puts({ a: 1 }.fetch(:b))
