settings = {"debug": True}
if settings.has_key("debug"):
    print("debug is", settings["debug"])
