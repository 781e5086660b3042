<?php
echo slugify("A b");
