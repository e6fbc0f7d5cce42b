"""A phone number in the groups of its country. Pure."""

import phonenumbers

from receptionist.conversation.patterns import regex


def national_digits(e164: str) -> str:
    """The number as dialled inside its country, without a trunk prefix."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return regex(r"\D").sub("", e164)


def digit_groups(e164: str) -> list[str]:
    """The national number in the groups that people of its country write: ["212", "555", "0199"]."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return regex(r"\d{1,3}").findall(e164)
    return regex(r"\d+").findall(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))
