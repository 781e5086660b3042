int area(int side);
int main(void) { return area(3); }
