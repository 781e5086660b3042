find . -nmae '*.log'
