@NullMarked
package io.hardknocks.analysis.symbols;

import org.jspecify.annotations.NullMarked;
