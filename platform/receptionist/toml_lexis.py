"""The words of a TOML text as patterns: what lies between, the parts of a key, strings. Pure.

None of them goes back over what it has read, so no text takes long. A repetition that never goes back (`*+`) must hold no
look-ahead: Python before 3.11.5 then finds nothing; the same in an atomic group is understood by all.
"""

import re
from typing import Final

BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*+")
KEY_PART: Final = re.compile(r"""[ \t]*+([A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+(\.?)""")
STRING: Final = re.compile(
    r'"""(?>(?:[^"\\]+|\\[\s\S]|"(?!""))*)"{3,5}'
    r"|'''(?>(?:[^']+|'(?!''))*)'{3,5}"
    r'|"(?!"")(?:[^"\\\n]|\\.)*+"'
    r"|'(?!'')[^'\n]*+'"
)
