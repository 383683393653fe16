"""Other libraries' conventions: what they call by name finds this project's editors behind it."""
