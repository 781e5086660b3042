<?php
$name = "tea";
$name["x"] = "y";
