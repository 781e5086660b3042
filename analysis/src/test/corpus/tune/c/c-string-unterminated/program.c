#include <stdio.h>
int main(void) { printf("rows); return 0; }
