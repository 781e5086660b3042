/** What an untrusted script may import, call and reach, and the check of a script against it. */
@NullMarked
package io.hardknocks.analysis.policy;

import org.jspecify.annotations.NullMarked;
