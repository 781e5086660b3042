@NullMarked
package io.hardknocks.analysis.prompt;

import org.jspecify.annotations.NullMarked;
