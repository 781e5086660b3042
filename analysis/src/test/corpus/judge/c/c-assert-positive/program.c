#include <assert.h>
int main(int argc, char **argv) { int balance = -argc; assert(balance >= 0); return 0; }
