printf 'app: app.c\n\tgcc app.c -o app\n' > Makefile
printf 'int main(){ return missing(); }\n' > app.c
make
