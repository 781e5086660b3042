@NullMarked
package io.hardknocks.analysis.gate;

import org.jspecify.annotations.NullMarked;
