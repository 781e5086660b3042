import java.util.List;
import java.util.stream.Collectors;

public class Main {
  record City(String country, String name) {}

  public static void main(String[] args) {
    var cities = List.of(new City("it", "Rome"), new City("it", "Milan"));
    System.out.println(cities.stream().collect(Collectors.toMap(City::country, City::name)));
  }
}
