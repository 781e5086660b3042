printf '#!/usr/bin/pythonn\n' > tool && chmod +x tool
./tool
