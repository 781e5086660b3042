#include <stdio.h>

static int total(int *values, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) sum += values[i];
    return sum;
}

int main(void) {
    double values[] = {1.5, 2.5};
    printf("%d\n", total(values, 2));
    return 0;
}
