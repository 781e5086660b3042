<?php
$size = "huge";
echo match ($size) { "small" => 1, "large" => 2 };
