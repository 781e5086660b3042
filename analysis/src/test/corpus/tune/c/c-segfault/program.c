#include <stdio.h>
#include <string.h>

static char *find(char **names, const char *key) {
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], key) == 0) return names[i];
    return NULL;
}

int main(void) {
    char *names[] = {"ann", "bob", NULL};
    printf("%zu\n", strlen(find(names, "cid")));
    return 0;
}
