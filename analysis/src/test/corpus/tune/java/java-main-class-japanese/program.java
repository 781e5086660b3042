public class Program {}
