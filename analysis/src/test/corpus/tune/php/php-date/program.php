<?php
new DateTime("soon-ish");
