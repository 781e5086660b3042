#include <stdio.h>
int main(void) { printf("%d\n", totl); return 0; }
