#include <stdio.h>
#include <string.h>

static void greet(const char *name) {
    char line[8];
    strcpy(line, name);
    puts(line);
}

int main(void) {
    greet("a name that is much too long for it");
    return 0;
}
