tail -n 3 app.log
