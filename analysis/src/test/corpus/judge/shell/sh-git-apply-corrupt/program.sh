set -e
git init -q shop && cd shop
printf -- '--- a/x\n+++ b/x\n@@ nonsense @@\n' > fix.patch
git apply fix.patch
