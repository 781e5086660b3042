<?php
function find($id) { return $id > 1 ? new DateTime() : null; }
echo find(1)->format('Y');
