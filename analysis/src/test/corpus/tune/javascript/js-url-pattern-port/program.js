new URL("http://shop:port/");
