import turbo

print(turbo.run())
