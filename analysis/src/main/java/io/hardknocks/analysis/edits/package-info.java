/**
 * Finds what fixed a script: the difference between a failing and a fixing script as typed facts,
 * ranked by how much the error points at them.
 */
@NullMarked
package io.hardknocks.analysis.edits;

import org.jspecify.annotations.NullMarked;
