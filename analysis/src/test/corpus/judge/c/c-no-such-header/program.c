#include <json-c/json.h>
int main(void) { return 0; }
