echo 'not base64!' | base64 -d
