package io.hardknocks.server.rest;

import io.hardknocks.embedded.Recorded;
import io.hardknocks.engine.gate.Answer;

/**
 * What came of a script that was run.
 *
 * @param told what the lessons said of it before
 */
public record Ran(Recorded recorded, Answer told) {}
