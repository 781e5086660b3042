use strict;
$total = 3;
print $total;
