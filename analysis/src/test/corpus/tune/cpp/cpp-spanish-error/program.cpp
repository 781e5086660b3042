#include <iostream>
int main() { std::cout << precio << "\n"; }
