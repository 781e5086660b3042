printf 'all: app\n\t./app\n' > Makefile
make
