#!/bin/bash
mkdir -p env/flow-1.0.dist-info
printf 'Metadata-Version: 2.1\nName: flow\nVersion: 1.0\nRequires-Dist: numpy<1.0\n' > env/flow-1.0.dist-info/METADATA
echo pip > env/flow-1.0.dist-info/INSTALLER; touch env/flow-1.0.dist-info/RECORD
PYTHONPATH=env pip check
