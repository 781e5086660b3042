#!/bin/bash
/usr/bin/python3 -m pip install --break-system-packages --no-index --find-links . "imagekit-tools>=4.0"
