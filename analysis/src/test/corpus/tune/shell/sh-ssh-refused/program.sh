#!/bin/bash
ssh -p 9 -o BatchMode=yes -o ConnectTimeout=2 deploy@127.0.0.1 uptime
