SELECT id, email FROM app_users WHERE active;
