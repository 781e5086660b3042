set -u
echo "Deploying to $TARGET_HOST"
