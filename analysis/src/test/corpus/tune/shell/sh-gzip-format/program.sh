echo plain > a.gz
gunzip a.gz
