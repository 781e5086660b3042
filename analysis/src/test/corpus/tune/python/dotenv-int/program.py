import os
from io import StringIO
from dotenv import load_dotenv
load_dotenv(stream=StringIO("PORT=80 80\nDEBUG=yes\n"))
port = int(os.environ["PORT"])
print(port)
