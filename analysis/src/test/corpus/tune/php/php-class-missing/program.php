<?php
$order = new Order();
