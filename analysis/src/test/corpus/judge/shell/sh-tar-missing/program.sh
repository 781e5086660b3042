tar xzf release.tar.gz
