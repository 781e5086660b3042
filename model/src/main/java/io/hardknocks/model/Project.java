package io.hardknocks.model;

/** The namespace of a team or product; every record has one. */
public record Project(String name) {
  /** The project of records that name none. */
  public static final Project DEFAULT = new Project("default");

  public Project {
    Names.requireName(name, "project", 200);
  }

  @Override
  public String toString() {
    return name;
  }
}
