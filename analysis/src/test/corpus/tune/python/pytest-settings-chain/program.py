class SettingsUnreadable(Exception):
    pass

def port(settings):
    try:
        return int(settings["port"])
    except ValueError as error:
        raise SettingsUnreadable("port") from error

def test_port():
    assert port({"port": "eighty"}) == 80
