package shop

func main() {}
