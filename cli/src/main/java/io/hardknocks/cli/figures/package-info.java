/** Commands that compare methods, stages and models by what they cost and achieve. */
@NullMarked
package io.hardknocks.cli.figures;

import org.jspecify.annotations.NullMarked;
