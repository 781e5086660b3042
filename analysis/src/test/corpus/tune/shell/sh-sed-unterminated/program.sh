#!/bin/bash
echo "path=/usr/bin" > env.txt
sed -i 's/\/usr\/bin/\/opt/bin/' env.txt
