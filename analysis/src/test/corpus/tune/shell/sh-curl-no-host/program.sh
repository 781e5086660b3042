#!/bin/bash
curl -sS http://downloads.example.invalid/model.bin -o model.bin
