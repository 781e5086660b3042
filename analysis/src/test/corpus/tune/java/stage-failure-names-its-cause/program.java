public class Main {
  static class JobException extends Exception {
    JobException(int task, Throwable cause) {
      super("Job aborted due to stage failure: Task " + task + " failed 4 times, most recent failure: " + cause);
    }
  }

  public static void main(String[] args) throws JobException {
    String[] row = "a,b".split(",");
    try {
      System.out.println(row[2]);
    } catch (RuntimeException e) {
      throw new JobException(0, e);
    }
  }
}
