/** The text that tells a model what went wrong before, within a budget of tokens. */
@NullMarked
package io.hardknocks.engine.report.prompt;

import org.jspecify.annotations.NullMarked;
