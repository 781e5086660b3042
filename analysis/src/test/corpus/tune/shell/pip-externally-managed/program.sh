#!/bin/bash
/usr/bin/pip3 install requests==2.99
