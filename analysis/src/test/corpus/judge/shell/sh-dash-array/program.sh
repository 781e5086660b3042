names=(a b)
echo ${names[0]}
