#!/bin/bash
set -e
git log --oneline -5
