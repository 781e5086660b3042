int main(void) { return cena; }
