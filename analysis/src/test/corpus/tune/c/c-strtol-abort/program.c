#include <assert.h>
#include <stdlib.h>
int main(void) {
  char *end;
  strtol("x3", &end, 10);
  assert(*end == '\0');
  return 0;
}
