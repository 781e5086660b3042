printf 'one\n' > a
printf -- '--- a\n+++ a\n@@ -1 +1 @@\n-two\n+three\n' | patch a
