<?php
json_decode("{a", true, 512, JSON_THROW_ON_ERROR);
