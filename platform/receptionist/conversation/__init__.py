"""What to say. No audio and no sockets: `talk`, text messages and a phone call all use it."""
