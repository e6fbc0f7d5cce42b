"""Wishes that only say what is wrong, or that somebody is to be seen: "me back's gone again". English. Pure.

Nothing is asked, and no service named: whoever speaks so would come, and is asked for what.
"""

from typing import Final

from receptionist.conversation.ailing import PART, is_ailing
from receptionist.conversation.builtin_troubles import has_trouble
from receptionist.conversation.builtin_whom import PEOPLE, PETS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, word_set

_HIS: Final = r"(?:my|me|our|his|her|their|its)"
_WHO: Final = r"(?:i|ive|we|weve|he|hes|she|shes|they|theyve|my \w+|our \w+)"
_OF_A_BODY: Final = regex(
    rf"\b{_HIS} (?:\w+ ){{0,2}}?(?:{PART}|toe ?nails?|nails?|corns?|bunions?)s?(?: (?:is|are|has|have|been|all|just"
    r"|really|so|a bit|proper|kind of))* (?:gone|went|out again|given (?:out|way)|seized|locked(?: up)?|stiff|numb"
    r"|clicking|digging|in a (?:right |bad |terrible )?(?:state|mess|way)|red|loose|chipped|broken|cracked|receding"
    r"|black|blue|bad|worse|dreadful|awful|growing in|ingrown|peeling)\b"
    rf"|\b{_WHO} (?:just |really |gone and |went and |have |has )*(?:done|hurt|pulled|put|twisted|banged|tweaked"
    rf"|sprained|strained|jarred|stubbed|chipped|cracked|broke|lost) (?:{_HIS}|an?) (?:\w+ )?{PART}\b"
    rf"|\b{_WHO} (?:also |just |think i |think )*(?:got|have|has|getting|developed|noticed|found|been having"
    r"|been getting) (?:an? |some |this |these |another |really |bad |nasty |horrible )*(?:\w+ )?(?:verrucas?|bunions?"
    r"|corns?|warts?|moles?|lumps?|blisters?|cysts?|abscess|cavity|toothache|sciatica|shin splints|tendinitis|whiplash"
    r"|limp|spots?|callus(?:es)?|athletes foot)\b"
)
_SEEN: Final = (
    r"(?:(?:be|get|getting) (?:seen(?: to)?|looked (?:at|over)|checked(?: out| over| up)?|examined|sorted(?: out)?"
    r"|treated)"
    r"|back (?:on )?in|come (?:back|again|(?:back |on |along )?(?:in|down|by)|and (?:see|get|have|be)|see|get)"
    r"|see (?:some(?:body|one)|any(?:body|one)|you|one of you)|pay you (?:lot |guys )?a visit|pop in"
    r"|(?:get|have) (?:\w+ ){1,3}?(?:looked at|looked over|checked(?: out| over)?|seen to|sorted(?: out)?|treated))"
)
_TO_BE_SEEN: Final = regex(
    r"\b(?:should|ought to|needs? to|has to|have to|supposed|meant|gotta|got to|wants?|wanna|told|asked|better"
    r"|guess (?:i|we)"
    r"|time (?:i|we|he|she)|due to|like to|hoping to|hope to|trying to|need) (?:probably |really |just |maybe "
    r"|actually )*"
    rf"(?:me |him |her |us |it |them )?(?:to )?(?:probably |maybe |just )?{_SEEN}\b"
    r"|\b(?:its|it is|about|it must be) (?:about )?time for (?:my|his|her|our|another|the)\b"
    rf"|\b(?:get|have) {_HIS} (?:\w+ ){{1,3}}?looked at\b"
    r"|\b(?:need|want|like|looking for|after|have|get) (?:some(?:body|one)|one of (?:you|your \w+)|the \w+|you"
    r"|a \w+) to (?:\w+ )?"
    r"(?:look (?:at|over|into)|take a look|have a look|check|examine|see (?:me|him|her|us|my|to))\b"
    r"|\b(?:needs|could do with|wants) (?:looking at|seeing to|sorting|checking|doing|fixing|cutting|trimming"
    r"|cleaning|clipping)\b"
    r"|\bneed (?:somewhere|somebody|someone|some help) (?:for|to (?:look|take|have|sort|fix|do|help|teach|mind"
    r"|clean|come|cut))\b"
    r"|\b(?:fancy|thinking (?:of|about)) (?:having|getting|starting|taking|doing|trying|learning|booking)\b"
    r"|\btime (?:i|we|he|she|my \w+) (?:had|got|came|saw|brought|went)\b"
    r"|\b(?:card|letter|text|reminder|postcard|email|message|notice) (?:\w+ ){0,4}?(?:saying|says|said|that"
    r"|to say) (?:\w+ ){0,4}?"
    r"(?:(?:over)?due\b|time (?:for|to))"
    r"|\b(?:wants?|like|love|wanna) to (?:learn|start (?:lessons|classes|learning|training)|have a go|take up"
    r"|get into)\b"
    rf"|\b(?:need|needs|want|wants|like|looking for|after) (?:an?|some) (?:\w+ ){{1,4}}?for (?:me|(?:my"
    rf"|our) (?:\w+ )?(?:{PEOPLE}|{PETS}))\b"
    r"|\b(?:its been|been|its) (?:\w+ ){0,4}?(?:years|months|ages|forever|a (?:long )?while) since (?:i|we|he|she"
    r"|my|our|his|her)\b"
    r"|\b(?:havent|hasnt|not) (?:been|had|seen|done) (?:\w+ ){1,6}?(?:in|for) (?:\w+ ){0,3}?(?:years|months|ages"
    r"|forever|a (?:long"
    r" )?(?:while|time))\b|\b(?:long |way |well )?overdue\b"
    r"|\b(?:my|our|his|her|me) (?:\w+ ){1,3}?(?:needs?|wants|want|could do with|could use) (?:a |a good |some )?"
    r"(?!(?:some|any|every|no)thing\b|parking|spelling|evening|morning)\w{2,}ing\b"
)
_MEANWHILE: Final = regex(  # of what was, or is asked of somebody in particular
    r"\b(?:message|call me|called|speak|talk to|bill|invoice|refund|order|complain\w*|complaint|know|ask|tell|cancel"
    r"|move|reschedule|question|receipt|results|directions|email|copy|reach|forms?|notes?|letters?|certificates?"
    r"|records?|quote|prescriptions?|refills?|charged?|money"
    r"|insurance|job|apply|advice|after (?:my|the|our|his|her|that|you)|since (?:my|the|you|that)|you (?:did|put|gave"
    r"|fixed|said|told)|thank\w*|bye|not coming|late|price|cost)\b"
)


def tells_wish(heard: Heard) -> bool:
    """Does the caller tell of what somebody would be seen for, or that somebody is to be?"""
    if _MEANWHILE.search(heard.plain):
        return False
    return (
        is_ailing(heard)
        or has_trouble(heard)
        or _OF_A_BODY.search(heard.plain) is not None
        or _TO_BE_SEEN.search(heard.plain) is not None
    )


_FOR_AN_APPOINTMENT: Final = regex(r"\b(?:appointments?|appt|booking|book(?:ed)? in|come in and be seen)\b")
_ALONE: Final = word_set(
    """
    a able about an and any appointment appointments appt arrange as at be been book booked booking but call called
    calling can chance could day dear desk er evening afternoon morning for from get getting go good going great have
    having hello hey hi hiya hope hoping how i id if ill im in is it its ive just know like look looking love make
    making may maybe me might mind morning my myself need needed needing new now of ok okay on one ones or our
    ourselves please possible possibly put quick quickly really reserve right ring ringing phone phoning schedule see
    seen set setting so some somebody someone somehow soon sometime sorry sort still sure thank thanks that the there
    this time to trying um uh up us want wanted wanting was way we wed well were weve what whats will wish with wonder
    wondering would yeah yes yep you your yourself youve oh ah
    """
)


def wishes_to_book_alone(heard: Heard) -> bool:
    """ "Can I book an appointment please", and nothing of what it is for."""
    if not _FOR_AN_APPOINTMENT.search(heard.plain) or _OF_BOOKING.search(heard.plain):
        return False
    return all(word in _ALONE for word in heard.plain.split())


_OF_BOOKING: Final = regex(  # "how do I book an appointment", "do I need an appointment", "I have an appointment"
    r"\bhow (?:do|can|would|to|soon|about)\b|\b(?:do|if|whether) (?:i|we|you) (?:still |really )?(?:need|have|got)\b"
    r"|\bis (?:it|an?) (?:appointment )?needed\b"
    r"|(?<!can )(?<!could )(?<!may )(?<!to )\b(?:i|we|ive|weve) (?:just |already )?(?:have|got|had|made|booked) (?:got "
    r")?(?:an?|my|the)\b"
    r"|\bwith(?:out)? (?:an )?appointment\b|\babout (?:my|an|the|our) (?:\w+ )?(?:appointment|booking)\b|\b(?:my|our) "
    r"(?:appointment|booking)\b"
)
