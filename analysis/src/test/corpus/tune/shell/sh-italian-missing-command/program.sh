set -e
fattura --mese 3
