#!/bin/bash
set -euo pipefail
name="report"
ecoh "building $name"
