"""What is kept: calls, turns, messages, audit, accounts. Structs in, structs out; the tables stay here."""
