#include <libtea/tea.h>
int main(void) { return brew(); }
