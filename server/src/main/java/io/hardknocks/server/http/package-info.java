/** Routes as data: what is called, who may, and how it is answered. */
@NullMarked
package io.hardknocks.server.http;

import org.jspecify.annotations.NullMarked;
