set -e
rechnung_erstellen --monat 3
