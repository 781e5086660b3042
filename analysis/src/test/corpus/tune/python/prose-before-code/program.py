Here is the corrected script:

import os
print(os.getcwd())
