/** Code as its meaning has it: statements and terms, the same for all languages. */
@NullMarked
package io.hardknocks.analysis.edits.term;

import org.jspecify.annotations.NullMarked;
