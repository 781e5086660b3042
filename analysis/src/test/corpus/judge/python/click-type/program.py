import click

@click.command()
@click.option("--rows", type=click.IntRange(1, 10))
def load(rows):
    print(rows)

load(["--rows", "50"])
