<?php
$rows = [1, 2];
echo strlen($rows);
