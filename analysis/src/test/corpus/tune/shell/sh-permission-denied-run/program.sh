#!/bin/bash
echo "not executable"
