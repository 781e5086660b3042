touch a; diff a b
