echo /a/b | sed s/a/b/c/d/
