class PlanError(Exception):
    pass
def room(plan, name):
    try:
        return plan[name]
    except KeyError as error:
        raise PlanError(f"no room called {name}") from error
room({"hall": 12}, "attic")
