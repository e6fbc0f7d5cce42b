"""What is known of a conversation once it is over: summary, topics, mood, and what somebody must still do. Pure."""
