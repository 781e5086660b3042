#include <stdlib.h>
#include <string.h>

int main(void) {
    char *buffer = malloc(64);
    strcpy(buffer, "frame");
    free(buffer);
    free(buffer);
    return 0;
}
