#include <iostream>

long long triangle(long long n) { return n + triangle(n - 1); }

int main() { std::cout << triangle(10) << '\n'; }
