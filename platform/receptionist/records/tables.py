"""The tables. Imported only inside records/ and by Piccolo's own commands; every column is add-only."""

from piccolo.columns import JSON, BigInt, Boolean, Bytea, ForeignKey, Integer, OnDelete, Text, Timestamptz
from piccolo.engine.sqlite import SQLiteEngine
from piccolo.table import Table

# Tells Piccolo which SQL to write. It never opens anything: the links in sqlite.py run what Piccolo has written.
DIALECT = SQLiteEngine(path="")


class Call(Table, tablename="calls", db=DIALECT):
    id = Text(primary_key=True)
    practice = Text()
    origin = Text()
    carrier_call = Text(index=True)
    caller = Text()
    called = Text()
    started_at = Timestamptz()
    ended_at = Timestamptz(null=True, default=None)
    state = Text()
    outcome = Text()
    ended_reason = Text()
    revision = Text()
    turns = Integer()
    seen_at = Timestamptz()  # its last news: tells an orphan from a live call
    experiment = Text(default="")  # whose providers answered it; empty: the practice's own order
    trial = Text(default="")  # which experiments were held then; empty: none
    follow_up = Text(default="")  # why somebody should look at it: "withheld"; empty: nobody need


class Turn(Table, tablename="turns", db=DIALECT):
    id = Text(primary_key=True)  # <call>/<number>
    practice = Text()
    call = ForeignKey(Call, on_delete=OnDelete.cascade, null=False)
    number = Integer()
    at = Timestamptz()
    caller_text = Text()
    keys = Boolean()
    agent_text = Text()
    heard = Text()
    interrupted = Boolean()
    functions = JSON(default="[]")
    waterfall = JSON(default="{}")
    withheld = JSON(default="[]")  # what a model wanted said and nothing bore out
    saved_at = Timestamptz()  # when it was handed to the writer: an older version never replaces a newer one


class Snapshot(Table, tablename="snapshots", db=DIALECT):
    call = ForeignKey(Call, on_delete=OnDelete.cascade, null=False, primary_key=True)
    practice = Text()
    data = Bytea()
    saved_at = Timestamptz()


class Message(Table, tablename="messages", db=DIALECT):
    id = Text(primary_key=True)
    practice = Text()
    call = Text(index=True)
    origin = Text()
    name = Text()
    phone = Text()
    reason = Text()
    urgent = Boolean()
    at = Timestamptz()
    done_at = Timestamptz(null=True, default=None)
    done_by = Text(default="")
    assignee = Text(default="")  # a user's id; empty: nobody's in particular
    assigned_by = Text(default="")
    assigned_at = Timestamptz(null=True, default=None)


class Gap(Table, tablename="gaps", db=DIALECT):
    """A caller's question that could not be answered."""

    id = Text(primary_key=True)  # <call>/<turn>
    practice = Text(index=True)
    call = Text()
    origin = Text()
    words = Text()
    at = Timestamptz()
    dismissed_at = Timestamptz(null=True, default=None)
    dismissed_by = Text(default="")


class Afterthought(Table, tablename="afterthoughts", db=DIALECT):
    """What is known of a call once it is over. It goes with its call."""

    call = ForeignKey(Call, on_delete=OnDelete.cascade, null=False, primary_key=True)
    practice = Text(index=True)
    origin = Text()
    ended_at = Timestamptz()  # the end that it is about: a call may go on, and end again
    claimed_at = Timestamptz()  # by the process that writes it
    made_at = Timestamptz(null=True, default=None)  # None: it is being written
    summary = Text()
    mood = Text()
    topics = JSON(default="[]")
    questions = JSON(default="[]")
    by = Text()  # the model that wrote the summary; "rules"
    search = Text()  # the summary, folded


class CallTopic(Table, tablename="call_topics", db=DIALECT):
    """What a call was about: by it calls are found."""

    id = Text(primary_key=True)  # <call>/<topic>
    practice = Text(index=True)
    call = ForeignKey(Call, on_delete=OnDelete.cascade, null=False, index=True)
    origin = Text()
    topic = Text()
    at = Timestamptz()  # when the call began


class FollowUp(Table, tablename="follow_ups", db=DIALECT):
    """What somebody must still do after a call."""

    id = Text(primary_key=True)  # <call>/<key>
    practice = Text(index=True)
    call = ForeignKey(Call, on_delete=OnDelete.cascade, null=False, index=True)
    origin = Text()
    task = Text()
    words = Text()
    name = Text()
    phone = Text()
    urgent = Boolean()
    about = Text()  # the message or question that is done with it
    at = Timestamptz()
    done_at = Timestamptz(null=True, default=None)
    done_by = Text()


class AuditEntry(Table, tablename="audit", db=DIALECT):
    id = Text(primary_key=True)
    practice = Text()
    seq = Integer()
    at = Timestamptz()
    actor = Text()
    action = Text()
    detail = JSON(default="{}")
    call = Text()
    previous_hash = Text()
    hash = Text()


class AuditHead(Table, tablename="audit_heads", db=DIALECT):
    practice = Text(primary_key=True)
    seq = Integer()
    hash = Text()
    at = Timestamptz()
    seal = Text()


class User(Table, tablename="users", db=DIALECT):
    id = Text(primary_key=True)
    email = Text(unique=True)
    name = Text()
    role = Text()  # counts for operators and resellers alone; everyone else's stands in memberships
    practice = Text(index=True)  # where they were first added; memberships say where they are now
    password_hash = Text()
    created_at = Timestamptz()
    reseller = Text(default="", index=True)  # the account that a reseller's person works for
    totp_seed = Text(default="")  # not secret without the platform's key
    totp_at = Timestamptz(null=True, default=None)  # when it was confirmed; None: not yet
    totp_step = Integer(default=0)  # of the last code that was used: it and older ones are refused


class Membership(Table, tablename="memberships", db=DIALECT):
    id = Text(primary_key=True)
    user = ForeignKey(User, on_delete=OnDelete.cascade, null=False)
    practice = Text()
    role = Text()
    created_at = Timestamptz()


class PracticeTemplate(Table, tablename="practice_templates", db=DIALECT):
    """A template of a reseller's own, or (owner empty) of the platform's."""

    id = Text(primary_key=True)  # of owner and name
    owner = Text(index=True)
    name = Text()
    version = Integer(default=1)
    text = Text()
    created_by = Text()
    changed_at = Timestamptz()


class Placement(Table, tablename="placements", db=DIALECT):
    """Which reseller looks after a practice."""

    practice = Text(primary_key=True)
    reseller = Text(index=True)
    full = Boolean(default=False)  # may also read calls and messages, and manage the team
    created_at = Timestamptz()


class Invitation(Table, tablename="invitations", db=DIALECT):
    id = Text(primary_key=True)
    token_hash = Text(unique=True)
    practice = Text(index=True)
    email = Text()
    role = Text()
    invited_by = Text()
    created_at = Timestamptz()
    expires_at = Timestamptz()


class PasswordReset(Table, tablename="password_resets", db=DIALECT):
    id = Text(primary_key=True)
    token_hash = Text(unique=True)
    user = ForeignKey(User, on_delete=OnDelete.cascade, null=False)
    expires_at = Timestamptz()


class RecoveryCode(Table, tablename="recovery_codes", db=DIALECT):
    id = Text(primary_key=True)
    user = ForeignKey(User, on_delete=OnDelete.cascade, null=False)
    code_hash = Text()


class Try(Table, tablename="tries", db=DIALECT):
    """How often something was guessed. The key is hashed."""

    key = Text(primary_key=True)
    tried = Integer()
    last_at = Timestamptz()


class Session(Table, tablename="sessions", db=DIALECT):
    id = Text(primary_key=True)
    token_hash = Text(unique=True)
    user = ForeignKey(User, on_delete=OnDelete.cascade, null=False)
    created_at = Timestamptz()
    seen_at = Timestamptz()
    active_at = Timestamptz(null=True, default=None)  # the person's last action; None: as seen_at
    locked_at = Timestamptz(null=True, default=None)  # by the person
    half = Boolean(default=False)  # the password was right, the second factor is still wanted
    device = Text(default="")
    address = Text(default="")


class StreamToken(Table, tablename="stream_tokens", db=DIALECT):
    id = Text(primary_key=True)
    expires_at = Timestamptz()


class ApiToken(Table, tablename="api_tokens", db=DIALECT):
    id = Text(primary_key=True)
    practice = Text(index=True)  # empty: every practice
    name = Text()
    scopes = JSON(default="[]")
    token_hash = Text(unique=True)
    created_by = Text()
    created_at = Timestamptz()
    expires_at = Timestamptz()
    used_at = Timestamptz(null=True, default=None)


class PracticeSecret(Table, tablename="practice_secrets", db=DIALECT):
    """A practice's own key or password. Its value is sealed to the practice and the name."""

    id = Text(primary_key=True)  # <practice>/<name>
    practice = Text(index=True)
    name = Text()
    sealed = Bytea()
    key_id = Text()  # of the secret_key that it was sealed with
    set_at = Timestamptz()
    set_by = Text()


class Appointment(Table, tablename="appointments", db=DIALECT):
    id = Text(primary_key=True)
    practice = Text()
    world = Text()  # empty: the real calendar; else the sandbox that it belongs to
    origin = Text()
    call = Text(index=True)
    caller = Text()  # the number that the call came from
    state = Text()
    service = Text()
    practitioner = Text()
    resource = Text()
    start_at = Timestamptz()
    end_at = Timestamptz()
    busy_until = Timestamptz()  # the end, and what is kept free after it
    held_until = Timestamptz(null=True, default=None)
    name = Text()
    phone = Text()
    for_whom = Text()
    date_of_birth = Text()
    returning = Boolean(null=True, default=None)
    answers = JSON(default="{}")
    created_at = Timestamptz()
    changed_at = Timestamptz()
    changed_by = Text()
    before = Text()  # the state that an undo brings back
    remote_id = Text()  # its id in an outside calendar


class AppointmentCell(Table, tablename="appointment_cells", db=DIALECT):
    """Five minutes of somebody or something in one world. That its key is unique is why nothing is booked twice."""

    id = Text(primary_key=True)  # <practice>/<world>/<five-minute steps since 1970>/<who>
    practice = Text()
    appointment = Text(index=True)
    held_until = Timestamptz(null=True, default=None)  # None: for good


class Revision(Table, tablename="revisions", db=DIALECT):
    """One version of a practice's text, as it was served. Numbers count up in each practice."""

    id = Text(primary_key=True)
    practice = Text()
    number = Integer()
    sha256 = Text()  # of the text, which stands in revision_texts
    at = Timestamptz()
    actor = Text()
    through = Text()
    words = JSON(default="[]")
    reason = Text(default="")
    rehearsal = Text(default="")  # empty: none was held; waiting, passed, failed
    failures = JSON(default="[]")


class RevisionText(Table, tablename="revision_texts", db=DIALECT):
    """Each text of a practice once, byte for byte, however often it was taken back."""

    id = Text(primary_key=True)  # <practice>/<sha256>
    practice = Text()
    data = Bytea()


class Draft(Table, tablename="drafts", db=DIALECT):
    """A practice's text that is not published. A row stays when its draft goes, so that no version comes twice."""

    practice = Text(primary_key=True)
    data = Bytea()
    base = Text()
    version = Integer()
    actor = Text()
    at = Timestamptz()
    gone = Boolean(default=False)
    through = Text(default="form")


class PracticeFile(Table, tablename="practice_files", db=DIALECT):
    """Texts of practices and of groups, where the database is their store. A row stays when its text goes."""

    id = Text(primary_key=True)  # <kind>/<name>
    kind = Text()  # practice, group
    name = Text()
    data = Bytea()
    sha256 = Text()
    size = Integer()
    change = BigInt()  # counts the changes of all texts: what is above a number has changed since
    changed_at = Timestamptz()
    gone = Boolean(default=False)


class UsageRow(Table, tablename="usage", db=DIALECT):
    """What a call (or a stream of it, or speech made ahead of calls) has used of one provider, and what that cost."""

    id = Text(primary_key=True)  # <call>/<part>/<role>/<provider>/<account>
    practice = Text()
    call = Text(index=True)  # empty: of no call
    origin = Text()
    at = Timestamptz()  # when the call (or its part) began
    role = Text()
    provider = Text()
    account = Text()
    own = Boolean(default=False)  # the practice's own account: no cost of the platform's
    requests = BigInt()
    audio_ms = BigInt()
    prompt_tokens = BigInt()
    cached_tokens = BigInt()
    answer_tokens = BigInt()
    characters = BigInt()
    estimated = Boolean(default=False)
    micros = BigInt(null=True, default=None)  # millionths of a dollar; None: nobody has said what it costs
    price_from = Text(default="")  # the first day of the price, YYYY-MM-DD; empty: there was none
    saved_at = Timestamptz()


class Said(Table, tablename="said", db=DIALECT):
    """What operators were told last about something, so that they are told once."""

    key = Text(primary_key=True)
    value = Text()
    until = Timestamptz()  # later it may be said again
