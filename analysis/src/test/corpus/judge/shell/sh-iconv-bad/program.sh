printf 'caf\xe9' | iconv -f utf-8 -t utf-16
