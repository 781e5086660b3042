@NullMarked
package io.hardknocks.analysis.code.shell;

import org.jspecify.annotations.NullMarked;
