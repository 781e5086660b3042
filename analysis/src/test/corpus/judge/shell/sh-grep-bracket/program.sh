echo abc | grep '[a-'
