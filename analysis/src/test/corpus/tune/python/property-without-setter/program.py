class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance

account = Account(10)
account.balance = 25
print(account.balance)
