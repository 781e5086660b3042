ssh -o ConnectTimeout=2 -o BatchMode=yes -p 59993 127.0.0.1 uptime
