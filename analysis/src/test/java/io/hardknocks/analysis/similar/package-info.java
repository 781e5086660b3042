@NullMarked
package io.hardknocks.analysis.similar;

import org.jspecify.annotations.NullMarked;
