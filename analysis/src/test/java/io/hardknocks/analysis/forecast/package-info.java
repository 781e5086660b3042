@NullMarked
package io.hardknocks.analysis.forecast;

import org.jspecify.annotations.NullMarked;
