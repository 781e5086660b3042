set -e
rows=(1 2)
rows[-5]=3
