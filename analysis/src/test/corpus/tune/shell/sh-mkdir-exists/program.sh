#!/bin/bash
set -e
mkdir build
mkdir build
