<?php
set_error_handler(function ($no, $text, $file, $line) {
    throw new ErrorException($text, 0, $no, $file, $line);
});
$row = ["name" => "tea"];
echo $row["price"];
