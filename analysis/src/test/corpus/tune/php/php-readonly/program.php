<?php
class A { public function __construct(public readonly int $x) {} }
$a = new A(1);
$a->x = 2;
