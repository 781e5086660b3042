#include <stdio.h>
int main(void) { printf("%d\n", "three"); return 0; }
