class Report {
  public static void main(String[] args) {
    System.out.println("report");
  }
}
