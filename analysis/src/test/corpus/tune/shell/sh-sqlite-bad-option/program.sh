sqlite3 -nosuch app.db 'select 1'
