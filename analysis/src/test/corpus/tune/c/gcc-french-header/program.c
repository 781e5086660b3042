#include "prix.h"
int main(void) { return prix(); }
