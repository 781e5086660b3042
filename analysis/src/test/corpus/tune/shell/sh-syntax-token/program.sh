#!/bin/bash
if [ -d build ]
  rm -r build
fi
