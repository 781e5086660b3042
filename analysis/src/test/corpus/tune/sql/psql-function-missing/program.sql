SELECT json_minify('{"a": 1}');
