import os
os.setuid(65534)
open("/etc/app.conf", "w").write("x")
