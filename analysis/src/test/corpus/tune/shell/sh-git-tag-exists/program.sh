git init -q s; cd s; git -c user.email=a@b -c user.name=a commit -q --allow-empty -m 1; git tag v1; git tag v1
