#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *copy(const char *text) {
    char *c = malloc(strlen(text) + 1);
    return strcpy(c, text);
}

int main(void) {
    for (int i = 0; i < 3; i++) printf("%c\n", copy("abc")[i]);
    return 0;
}
