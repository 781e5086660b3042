set -e
git init -q shop && cd shop
git -c user.name=a -c user.email=a@b commit -q --allow-empty -m first
git push origin HEAD
