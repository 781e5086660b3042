set -e
git init -q r && cd r && git config user.email a@b && git config user.name a
echo one > f && git add f && git commit -qm one
git checkout -qb other && echo two > f && git commit -qam two
git checkout -q - && echo three > f && git commit -qam three
git merge other
