javac Main.java
