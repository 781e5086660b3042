printf '#!/bin/sh\necho hi\n' > tool.sh
./tool.sh
