#!/bin/bash
curl -sS --max-time 1 "$SERVICE_URL/slow"
