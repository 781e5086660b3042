#include <iostream>
#include <thread>

int main() {
  std::thread worker([] { std::this_thread::sleep_for(std::chrono::milliseconds(100)); });
  std::cout << "main is done" << std::endl;
}
