set -e
printf 'echo ok\n' > job.sh
./job.sh
