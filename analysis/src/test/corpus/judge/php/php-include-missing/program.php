<?php
require "lib/shop.php";
