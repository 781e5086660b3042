#include <bitset>
int main() { std::bitset<8> bits("12"); return 0; }
