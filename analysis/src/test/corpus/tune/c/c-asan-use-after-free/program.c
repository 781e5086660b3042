#include <stdio.h>
#include <stdlib.h>

struct node { int value; struct node *next; };

int main(void) {
    struct node *head = calloc(1, sizeof *head);
    head->value = 7;
    free(head);
    printf("%d\n", head->value);
    return 0;
}
