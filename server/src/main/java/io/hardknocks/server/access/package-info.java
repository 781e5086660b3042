/** Who may do what: roles, tokens, and the record of what administrators did. */
@NullMarked
package io.hardknocks.server.access;

import org.jspecify.annotations.NullMarked;
