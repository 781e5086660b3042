set -e
git init -q s; cd s; git config user.email a@b; git config user.name a
git commit -q --allow-empty -m 1
git show v1.0
