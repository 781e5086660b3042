/** Breaks the rules on purpose. */
@org.jspecify.annotations.NullMarked
package broken.hardknocks.server;
