#include <iostream>
struct Money { int cents; };
int main() { std::cout << Money{3}; }
