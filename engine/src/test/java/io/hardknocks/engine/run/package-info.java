@NullMarked
package io.hardknocks.engine.run;

import org.jspecify.annotations.NullMarked;
