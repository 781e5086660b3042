#!/bin/bash
head -n ten program.sh
