#!/bin/bash
echo "starting backup
tar czf backup.tgz docs
echo 'done'
