#!/bin/bash
./tool --version
