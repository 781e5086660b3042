new TextDecoder("latin-99");
