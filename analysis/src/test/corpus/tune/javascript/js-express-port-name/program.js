const express = require("express");
express().listen(70000);
