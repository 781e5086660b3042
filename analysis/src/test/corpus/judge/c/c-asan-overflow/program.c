#include <stdlib.h>
int main(void) { int *a = malloc(3 * sizeof *a); a[3] = 1; return a[3]; }
