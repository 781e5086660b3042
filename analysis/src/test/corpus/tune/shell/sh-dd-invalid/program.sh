#!/bin/bash
dd if=/dev/zero of=disk.img bs=1Q count=1
