setTimeout("later", 10);
