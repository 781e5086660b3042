#!/bin/bash
set -e
cd /srv/app/releases/current
ls
