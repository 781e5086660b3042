<?php
function total() {}
function total() {}
