@NullMarked
package io.hardknocks.analysis.uses;

import org.jspecify.annotations.NullMarked;
