class Account { private balance = 10 }

console.log(new Account().balance);
