"""What language models of several vendors share: how a prompt is asked, and what an answer is held to."""
