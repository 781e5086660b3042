use strict;
use Not::There::Client;
print "hi\n";
