const express = require("express");
express().get("/rows/*", (request, reply) => reply.send("x"));
