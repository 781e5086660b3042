git init -q s; cd s; git config user.email a@b; git config user.name a
echo 1 > f; git add f; git commit -qm 1; git checkout -q -b o; echo 2 > f; git commit -qam 2
git checkout -q master; echo 3 > f; git commit -qam 3; git merge o
