#!/bin/bash
find . -names '*.log' -delete
