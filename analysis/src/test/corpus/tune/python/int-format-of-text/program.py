print(f"{'tea':.2f}")
