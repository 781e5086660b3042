void put(long) {}
void put(double) {}
int main() { put(1); }
