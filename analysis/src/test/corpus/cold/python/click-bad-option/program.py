import click

@click.command()
@click.option("--count", type=int, required=True)
def main(count):
    print(count)

main(["--count", "three"])
