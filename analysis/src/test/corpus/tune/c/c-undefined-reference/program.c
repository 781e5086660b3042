#include <stdio.h>

double integrate(double from, double to);

int main(void) {
    printf("%f\n", integrate(0, 1));
    return 0;
}
