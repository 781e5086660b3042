#include <stdio.h>
#include <stdlib.h>

int main(void) {
    FILE *in = fopen("measurements.dat", "rb");
    if (!in) {
        perror("measurements.dat");
        return EXIT_FAILURE;
    }
    fclose(in);
    return 0;
}
