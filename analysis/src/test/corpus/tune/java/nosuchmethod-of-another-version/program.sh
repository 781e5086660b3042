mkdir -p old new out
cat > new/Rows.java <<'END'
public class Rows { public static String join(String a, String b) { return a + b; } }
END
cat > old/Rows.java <<'END'
public class Rows { public static String join(String a) { return a; } }
END
cat > Main.java <<'END'
public class Main { public static void main(String[] args) { System.out.println(Rows.join("a", "b")); } }
END
javac -d out new/Rows.java && javac -cp out -d out Main.java && javac -d out old/Rows.java && java -cp out Main
