puts totl
