#include <stdio.h>

int main(void) {
    char *text = strdup("hello");
    puts(text);
    return 0;
}
