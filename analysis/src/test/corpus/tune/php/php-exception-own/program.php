<?php
throw new RuntimeException("stage two has no rows");
