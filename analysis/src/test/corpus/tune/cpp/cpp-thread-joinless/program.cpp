#include <thread>
int main() { std::thread work([] {}); }
