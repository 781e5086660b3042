#!/bin/bash
set -e
tar czf site.tgz public config.yml
