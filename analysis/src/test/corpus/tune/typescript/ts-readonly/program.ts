const settings: Readonly<{ port: number }> = { port: 80 };
settings.port = 81;
