/** What is said of a script before it runs: by the policy, and by what failed before. */
@NullMarked
package io.hardknocks.engine.gate;

import org.jspecify.annotations.NullMarked;
