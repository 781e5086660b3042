#!/bin/bash
dd if=/dev/zero of=small/disk.img bs=64k count=20
