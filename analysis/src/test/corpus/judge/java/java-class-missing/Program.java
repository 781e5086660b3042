class Program {
  public static void main(String[] args) throws Exception { Class.forName("com.mysql.cj.jdbc.Driver"); }
}
