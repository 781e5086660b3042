@NullMarked
package io.hardknocks.analysis.price;

import org.jspecify.annotations.NullMarked;
