#include <stdio.h>
#include <SDL2/SDL_mixer_ext.h>

int main(void) {
    puts("ok");
    return 0;
}
