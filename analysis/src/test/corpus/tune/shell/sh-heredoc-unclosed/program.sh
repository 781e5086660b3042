if true; then
cat <<END
text
fi
