#include <iostream>
#include <string>

int area(int width, int height) { return width * height; }

int main() { std::cout << area(std::string("3"), 4) << '\n'; }
