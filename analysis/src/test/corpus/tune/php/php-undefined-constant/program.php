<?php
echo TOTAL;
