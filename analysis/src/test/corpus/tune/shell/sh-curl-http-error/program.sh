#!/bin/bash
curl -fsS "$SERVICE_URL/releases/latest"
