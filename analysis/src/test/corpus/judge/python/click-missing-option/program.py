import click
@click.command()
@click.option("--city", required=True)
def report(city):
    print(city)
report([])
