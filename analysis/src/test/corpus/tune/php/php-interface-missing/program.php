<?php
interface Shape { public function area(); }
class Circle implements Shape {}
