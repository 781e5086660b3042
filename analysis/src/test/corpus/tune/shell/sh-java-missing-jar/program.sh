java -jar shop.jar
