#!/bin/bash
set -e
cd src
