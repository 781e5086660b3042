#!/bin/bash
git clone -q "file://$PWD/../no-such-repo.git" app
