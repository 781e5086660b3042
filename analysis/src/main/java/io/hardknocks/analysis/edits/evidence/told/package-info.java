/**
 * What the message of an error tells of the change that mends it: one class for each kind of
 * message.
 */
@NullMarked
package io.hardknocks.analysis.edits.evidence.told;

import org.jspecify.annotations.NullMarked;
