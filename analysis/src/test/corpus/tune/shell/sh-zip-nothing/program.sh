python3 -m zipfile -e rows.zip out
