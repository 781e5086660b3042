<?php
function total(int $a, int $b) { return $a + $b; }
echo total(1);
