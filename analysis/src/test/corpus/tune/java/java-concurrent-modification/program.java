import java.util.ArrayList;
import java.util.List;

public class Main {
  public static void main(String[] args) {
    List<String> jobs = new ArrayList<>(List.of("a", "done", "b", "c"));
    for (String job : jobs) {
      if (job.equals("done")) jobs.remove(job);
    }
    System.out.println(jobs);
  }
}
