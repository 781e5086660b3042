SELECT json_extract('{"name": "demo",', '$.name');
