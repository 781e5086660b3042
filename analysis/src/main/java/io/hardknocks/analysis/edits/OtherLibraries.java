package io.hardknocks.analysis.edits;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Libraries that took the place of others of which the error speaks, and have several members that
 * are called as before: the import says what all these calls say.
 */
final class OtherLibraries {
  /** The least that an error which has the name of a library says of it. */
  private static final double NAMED = 0.6;

  private static final int SEVERAL = 2;

  private final List<Edit> imports;

  OtherLibraries(Collection<Edit> edits) {
    var members = edits.stream().filter(OtherLibraries::isMember).toList();
    imports =
        edits.stream()
            .filter(OtherLibraries::isOther)
            .filter(library -> count(library, members) >= SEVERAL)
            .toList();
  }

  private static boolean isOther(Edit edit) {
    return edit.strategy() == Strategy.REPLACE_IMPORT
        && edit.relevance() >= NAMED
        && !root(edit.from()).equals(root(edit.to()));
  }

  /** Whether a function has the same name in another module. */
  private static boolean isMember(Edit edit) {
    var name = "." + last(edit.to());
    return edit.strategy() == Strategy.RENAME_FUNCTION
        && edit.from().endsWith(name)
        && edit.to().endsWith(name);
  }

  private static long count(Edit library, List<Edit> members) {
    return members.stream()
        .filter(member -> isOf(library, member))
        .map(Edit::to)
        .distinct()
        .count();
  }

  private static boolean isOf(Edit library, Edit member) {
    var owner = member.from().substring(0, member.from().lastIndexOf('.'));
    return root(member.to()).equals(root(library.to()))
        && (owner.equals(library.from()) || owner.equals(last(library.from())));
  }

  /** The import of which an edit tells one member. */
  Optional<Edit> of(Edit edit) {
    return isMember(edit)
        ? imports.stream().filter(library -> isOf(library, edit)).findFirst()
        : Optional.empty();
  }

  private static String root(String name) {
    return name.substring(0, (name + ".").indexOf('.'));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
