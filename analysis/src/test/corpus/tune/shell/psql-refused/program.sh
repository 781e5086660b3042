psql -h 127.0.0.1 -p 59994 -U app -c 'select 1' shop
