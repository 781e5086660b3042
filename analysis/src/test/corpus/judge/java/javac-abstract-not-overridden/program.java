class Task implements Runnable {}
class Main {}
