"""The command line: what authors ask of a site without building it."""
