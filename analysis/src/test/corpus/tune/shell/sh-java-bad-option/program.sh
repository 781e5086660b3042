java -Xmx4potatoes Main
