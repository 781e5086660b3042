import click

@click.command()
@click.option("--count", default=1, type=int)
def hello(count):
    for _ in range(count):
        click.echo("hello")

hello()
