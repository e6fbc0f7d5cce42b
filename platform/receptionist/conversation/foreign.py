"""A caller who speaks a language that the dialogue speaks not at all: told by its commonest words. Pure.

No name of a language is said: who is answered is told which are spoken here.
"""

from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.spanish import glosses
from receptionist.conversation.words import plain, word_set

_LETTERS: Final = regex("[\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_MARKS: Final = tuple(
    map(
        word_set,
        (
            """bonjour bonsoir salut je jai vous nous est ce cest une des les le du un votre mon ma mes pour avec dans
            voudrais voulais veux peux pouvez parlez parle francais anglais rendez rdv sil plait merci oui non bien
            besoin prendre aujourdhui demain lundi mardi mercredi jeudi vendredi samedi dimanche heures combien etes
            ouvert ouverts suis mal comprends pas ne et moi quelquun""",
            """guten tag hallo morgen abend ich sie wir habe bin ist und mochte brauche wollte einen eine ein der die
            das den dem termin bitte danke sprechen spreche deutsch englisch nicht kein konnen kann haben fur mit uhr
            heute montag dienstag mittwoch donnerstag
            freitag samstag wann wo wie viel kostet es mir zu auf verstehe nur""",
            """ola oi eu voce voces queria gostaria quero marcar uma um consulta para com obrigado obrigada por favor
            nao sim falo fala falam portugues ingles horario amanha hoje segunda terca quarta quinta sexta feira preciso
            minha meu bom dia boa tarde noite estou tenho posso pode quanto custa voces tem onde fica""",
            """buongiorno buonasera ciao io vorrei ho bisogno di un una appuntamento per favore grazie parla parlate
            italiano inglese non si domani oggi lunedi martedi mercoledi giovedi venerdi quanto costa dove siete sono
            il la che mi puo posso avete""",
            """dzien dobry czesc czy pan pani mowi panstwo po polsku chcialbym chcialabym umowic wizyte sie na prosze
            dziekuje nie tak jutro dzisiaj godzine potrzebuje jest""",
            """xin chao toi muon can dat lich hen cam on khong noi tieng viet duoc cho em anh chi""",
            """bonjou mwen vle pran randevou eske ou pale kreyol mesi tanpri bezwen pou""",
            """kamusta magandang umaga hapon gusto ko po opo salamat magpa appointment ako nagsasalita kayo ng tagalog
            pwede bukas""",
        ),
    )
)
_SPANISH: Final = (
    glosses.MARKS | glosses.LEFT_OUT | glosses.TIMES | frozenset(word for said in glosses.PHRASES for word in said)
)
_ENGLISH: Final = word_set(  # of them, what other languages have as well
    """
    the you to and my would like want need have can is it please thanks thank hello what when how where for this that
    appointment yes book your are at on with do does i im id we a an no mental date in die fur ten
    """
)
_TELLING: Final = tuple(marks - _SPANISH - _ENGLISH for marks in _MARKS)  # that no language spoken here has
_OWN: Final = _SPANISH | _ENGLISH
_ENOUGH: Final = 2
_MOST: Final = 2 / 5  # of all words


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def is_foreign(text: str) -> bool:
    """ "Bonjour, je voudrais un rendez-vous": neither English nor Spanish."""
    if _LETTERS.search(text):
        return True
    words = plain(text).split()
    marks = max(len(one.intersection(words)) for one in _TELLING)
    alike = max(sum(word in one for word in words) for one in _MARKS)
    own = sum(word in _OWN for word in words)
    return marks >= _ENOUGH and alike >= own and alike >= _MOST * len(words)
