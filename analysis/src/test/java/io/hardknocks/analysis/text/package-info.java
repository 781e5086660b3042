@NullMarked
package io.hardknocks.analysis.text;

import org.jspecify.annotations.NullMarked;
