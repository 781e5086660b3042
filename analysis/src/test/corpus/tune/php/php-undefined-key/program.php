<?php
set_error_handler(function ($n, $m) { throw new ErrorException($m); });
$row = ['id' => 1];
echo $row['name'];
