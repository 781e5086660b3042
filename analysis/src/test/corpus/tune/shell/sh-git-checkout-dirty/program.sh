set -e
git init -q s; cd s; git config user.email a@b; git config user.name a
echo 1 > f; git add f; git commit -qm 1; git checkout -q -b other; echo 2 > f; git commit -qam 2; echo 3 > f
git checkout master
