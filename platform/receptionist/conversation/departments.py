"""Offices and ranks that callers ask for in a word or two: "billing please", "office manager". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

_DEPARTMENT: Final = (
    r"(?:billing|accounts?(?: (?:receivable|payable))?|accounting|book ?keeping|finance|payroll"
    r"|reception(?:ist)?|front (?:desk|office)|(?:(?:office|practice|clinic|salon|store|shop|branch|general|duty"
    r"|kitchen"
    r"|case|site|project|workshop|service|studio|spa|barn|kennel) )?(?:manager|management)|owner|boss|supervisor"
    r"|hr|human resources|personnel|nurses?(?: (?:line|station))?|triage|pharmacy|dispensary|lab|laboratory"
    r"|(?:medical )?records|referrals|parts|sales|customer (?:services?|support|care)|complaints?|dispatch"
    r"|secretary|administrat(?:or|ion)|admin|head office|estimat(?:ing|es)|claims|intake|lettings|paralegal|wholesale"
    r"|surgery coordinator|treatment coordinator|collections|maintenance|tech(?:nical)? support)"
)
_PLACE: Final = r"(?:department|dept|desk|office|team|line|section|people|person|lady|guy)"
_ASIDE: Final = (
    r"(?:hi|hello|hey|hiya|yes|yeah|um|uh|er|erm|oh|ok|okay|so|no|good (?:morning|afternoon|evening)|morning|afternoon"
    r"|sorry|just|i just)"
)
_ASKS: Final = (
    r"(?:(?:can|could|may|might|would) (?:i|you|we) (?:please )?(?:have|get|give me|speak (?:to|with)|talk (?:to|with)"
    r"|put me (?:through|on) to|put me through|connect me (?:to|with)|transfer me to|patch me through to)"
    r"|(?:give|get) me|i(?:d| would)? (?:need|want|like)(?: to (?:speak|talk) (?:to|with))?"
    r"|put me (?:through|on) to|connect me (?:to|with)|transfer me to|transfer to|its for|for|to|looking for|im after"
    r"|i am after|is (?:this|that)|am i through to|let me (?:have|talk to|speak to))"
)
_BEHIND: Final = r"(?:please|thanks|thank you|cheers|ta|now|if you can|if i (?:can|may|could)|love|dear|mate|maam|sir)"
_ALONE: Final = regex(
    rf"(?:{_ASIDE} )*(?:{_ASKS} )?(?:(?:the|your|a|somebody in|someone in|somebody from|whoever(?:s in)?) )*"
    rf"(?P<which>{_DEPARTMENT})(?: {_PLACE})?(?: {_BEHIND})*"
)
_OF_BOOKING: Final = regex(
    rf"(?:{_ASIDE} )*(?:{_ASKS} )?(?:(?:the|your|an?) )?(?:appointments?|bookings?|scheduling|reservations?)"
    rf"(?: {_PLACE})?(?: {_BEHIND})*"
)


def department_asked(said: str) -> str:
    """ "Billing" of "hi, billing department please". Empty: more is said, or no office is named. `said`: plain."""
    match = _ALONE.fullmatch(said)
    return match["which"] if match else ""


def asks_for_bookings(said: str) -> bool:
    """ "Appointments please", "scheduling": whoever books. `said`: plain."""
    return _OF_BOOKING.fullmatch(said) is not None
