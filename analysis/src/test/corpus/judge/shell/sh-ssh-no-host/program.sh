ssh -o BatchMode=yes nowhere.invalid uptime
