"""Whether callers ask why something is asked of them: "what's that got to do with it", "do I have to say". English,
Spanish. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_IT: Final = r"(?:that|it|this|to know(?: that| this)?|all that|all this|my \w+|his \w+|her \w+)"
_WHY: Final = regex(
    r"^(?:(?:um|uh|oh|er|sorry|hang on|wait|well|but|and|so|ok|okay|eh|look|excuse me) )*(?:"
    rf"why (?:do|would|did|should|are|d) (?:you|ye|yall|they) (?:guys |lot )?(?:even |actually )?(?:need|want"
    rf"|ask\w*|require"
    rf"|have to know|care)(?: \w+)?(?: {_IT})?(?: for)?"
    rf"|why (?:is|does|would|should|s) (?:that|it|this)(?: \w+){{0,2}}(?: (?:matter|important|relevant|needed"
    rf"|necessary))?"
    r"|why(?:s| is) (?:that|it|this)(?: (?:matter|important|relevant|needed|necessary))?"
    rf"|what (?:do|would|did|d) (?:you|yall|they) (?:guys |lot )?(?:need|want|ask) (?:for )?{_IT}(?: for)?"
    r"|what(?:s| is|s all) (?:that|it|this)(?: all)? (?:for|about|got to do with \w+(?: \w+){0,3})"
    r"|what(?:s| has| does|s all)? ?(?:that|it|this)? (?:got to|gotta|have to) do with \w+(?: \w+){0,3}"
    r"|what for|how come(?: you (?:need|ask|want)(?: (?:that|to know))?)?|how(?:s| is) (?:that|it"
    r"|this) (?:relevant|important)"
    r"|what difference does (?:it|that) make|(?:does|would) (?:it|that) (?:really |even )?matter"
    r"|is (?:that|it|this) (?:really |absolutely |strictly )?(?:necessary|needed|required|important|relevant)"
    rf"|do (?:you|yall|ye) (?:really|actually|honestly|seriously) (?:need|want) (?:to know )?{_IT}"
    r"|do i (?:really |actually )?(?:have|need) to (?:say|tell you|tell|answer|give you|give)(?: (?:that|it|this))?"
    r"|(?:thats|is that|bit|thats a bit|thats kind of|isnt that)(?: a bit| kinda| kind of| rather)? "
    r"(?:personal|private|nosy|none of your business)"
    r"|who wants to know|whats it to you"
    r"|para que (?:lo |la )?(?:necesita|necesitan|quiere|quieren|es)(?: \w+){0,2}|eso para que|y eso para que"
    r"|por que pregunta"
    r"|que tiene que ver(?: \w+){0,3}|es necesario"
    r")(?: (?:exactly|anyway|if i may ask|if you dont mind me asking|please|then|love|mate|maam|sir|sorry|though))*$"
)


def asks_why(heard: Heard) -> bool:
    """The question stands; whoever asks it is told that it is for the booking."""
    return _WHY.match(heard.plain) is not None or (
        heard.said != heard.text and _WHY.match(Heard(heard.said).plain) is not None
    )
