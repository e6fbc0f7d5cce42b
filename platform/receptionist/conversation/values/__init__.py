"""What callers say -> typed values: phone numbers, names, mail addresses, dates of birth, postal addresses. Pure."""
