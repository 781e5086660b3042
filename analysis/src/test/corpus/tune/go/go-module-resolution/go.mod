module shop

go 1.19

require example.com/pdf v1.2.3
