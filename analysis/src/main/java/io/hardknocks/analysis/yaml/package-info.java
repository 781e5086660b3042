/** Reads the data files of rules, with every mistake reported at once and by line. */
@NullMarked
package io.hardknocks.analysis.yaml;

import org.jspecify.annotations.NullMarked;
