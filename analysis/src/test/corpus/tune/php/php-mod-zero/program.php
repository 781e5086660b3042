<?php
echo 3 % 0;
