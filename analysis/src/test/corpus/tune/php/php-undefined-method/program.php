<?php
class Order { public int $total = 3; }
echo (new Order())->sum();
