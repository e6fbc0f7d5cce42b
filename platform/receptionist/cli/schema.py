"""`receptionist schema`: the format of practice files, for editors as JSON Schema, for people as a reference page."""

import click

from receptionist.practice.reference import reference
from receptionist.practice.schema import schema_text


@click.command()
@click.option("--reference", "for_people", is_flag=True, help="The reference page instead, in Markdown.")
def schema(for_people: bool) -> None:
    """Print the JSON Schema of practice files. Editors find it by a file's first line: `#:schema PATH`."""
    click.echo(reference() if for_people else schema_text(), nl=False)
