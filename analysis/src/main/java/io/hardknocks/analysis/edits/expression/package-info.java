/** Compares expressions and reduces what differs to the smallest facts. */
@NullMarked
package io.hardknocks.analysis.edits.expression;

import org.jspecify.annotations.NullMarked;
