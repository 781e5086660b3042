#include "kakaku.h"
int main(void) { return 0; }
