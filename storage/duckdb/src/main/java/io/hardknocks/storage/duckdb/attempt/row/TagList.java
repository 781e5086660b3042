package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.storage.duckdb.sql.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The column {@code tags}: the tags of the failure, and what the script uses, which an attempt that
 * did not fail has too. All uses are one text, because each text costs the appender a call into the
 * driver. It starts as {@link Text#in} starts no text: with the escape and no digit behind it.
 */
public final class TagList {
  /** Before the uses, which have spaces between them. */
  public static final String USES = Character.toString(Character.MAX_CODE_POINT) + ":";

  private TagList() {}

  static List<String> of(Collection<String> tags, SortedSet<String> uses) {
    var list = new ArrayList<String>(tags.size() + 1);
    for (var tag : tags) list.add(Text.in(tag));
    if (!uses.isEmpty()) list.add(packed(uses));
    return list;
  }

  static String packed(SortedSet<String> uses) {
    return USES + String.join(" ", uses);
  }

  /** The tags of a failure in the column's texts. */
  static SortedSet<String> tags(Collection<String> column) {
    var tags = new TreeSet<String>();
    for (var text : column) if (!text.startsWith(USES)) tags.add(Text.out(text));
    return tags;
  }

  /** What the script uses. */
  static SortedSet<String> uses(Collection<String> column) {
    var uses = new TreeSet<String>();
    for (var text : column) {
      if (text.startsWith(USES)) uses.addAll(List.of(text.substring(USES.length()).split(" ", -1)));
    }
    return uses;
  }
}
