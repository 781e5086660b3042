#include <stdio.h>
int main(void) {
    int *p = "text";
    printf("%d\n", *p);
    return undefined_thing;
}
