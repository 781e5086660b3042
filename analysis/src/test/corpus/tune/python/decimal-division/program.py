from decimal import Decimal

invoices = [(Decimal("100"), Decimal("4")), (Decimal("80"), Decimal("0"))]
for amount, parts in invoices:
    print(amount / parts)
