files=0
echo $(( 100 / files ))
