echo text > a.zip
python3 -m zipfile -e a.zip out
