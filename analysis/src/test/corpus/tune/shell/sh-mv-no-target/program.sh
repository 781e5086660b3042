#!/bin/bash
touch a b
mv a b archive
