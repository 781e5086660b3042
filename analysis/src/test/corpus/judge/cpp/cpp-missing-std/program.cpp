#include <vector>
int main() { vector<int> v; return v.size(); }
