set -e
git init -q s; cd s
git remote add origin /a; git remote add origin /b
