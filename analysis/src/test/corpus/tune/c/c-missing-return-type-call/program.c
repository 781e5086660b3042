int main(void) { return strlen("tea"); }
