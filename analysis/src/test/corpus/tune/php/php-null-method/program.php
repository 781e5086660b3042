<?php
$row = null;
$row->price();
