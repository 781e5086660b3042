#!/bin/bash
set -e
cp assets/logo.svg public/
