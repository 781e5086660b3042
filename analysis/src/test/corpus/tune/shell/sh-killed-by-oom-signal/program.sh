#!/bin/bash
echo "training epoch 3"
bash -c 'kill -9 $$'
exit $?
