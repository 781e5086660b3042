git comit
