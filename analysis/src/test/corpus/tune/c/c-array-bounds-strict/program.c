#include <stdio.h>
int main(void) {
  int rows[3] = {1, 2, 3};
  printf("%d\n", rows[5]);
  return 0;
}
