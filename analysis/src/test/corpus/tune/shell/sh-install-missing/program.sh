install -m 755 tool /opt/nowhere/bin/tool
