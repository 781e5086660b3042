#include <stdio.h>

int version(void);

int main(void) {
    printf("%d\n", version());
    return 0;
}
