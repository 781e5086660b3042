"use strict";
const settings = Object.freeze({ port: 80 });
settings.port = 81;
