/** Lessons about commands of shell scripts: where one is repeated, and the edit. */
@NullMarked
package io.hardknocks.analysis.gate.command;

import org.jspecify.annotations.NullMarked;
