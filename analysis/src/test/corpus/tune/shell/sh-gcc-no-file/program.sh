gcc main.c -o main
