#include <stdio.h>

static const char *greeting = "hello";

int main(void) {
    printf("%s %s\n", greeting, "world");
    return 0;
}
