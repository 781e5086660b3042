set -e
npm exec --offline --no-update-notifier -- tea-kettle-not-here
