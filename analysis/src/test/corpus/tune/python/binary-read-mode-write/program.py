open("/etc/hostname").write("x")
