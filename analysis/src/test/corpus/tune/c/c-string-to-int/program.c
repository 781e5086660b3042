int main(void) { int price = "three"; return price; }
