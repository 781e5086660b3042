#include <stdio.h>

int main(void) {
    int days[12] = {31, 28};
    int month = 12;
    printf("%d\n", days[month]);
    return 0;
}
