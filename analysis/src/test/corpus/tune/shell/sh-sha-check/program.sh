echo one > a; sha256sum a > sums; echo two > a; sha256sum -c sums
