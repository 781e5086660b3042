unzip rows.zip
