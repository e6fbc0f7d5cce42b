"""Whatever can stand in a conversation, in whichever order: calls without results, results that nobody asked for."""

from hypothesis import strategies as st

from receptionist.conversation.history import AgentSaid, CallerSaid, FunctionCall, FunctionResult, Note, Noted

IDS = st.sampled_from(["a", "b", "c"])
NAMES = st.sampled_from(["check_hours", "answer_faq"])
ENTRIES = st.lists(
    st.one_of(
        st.builds(CallerSaid, turn=st.integers(0, 5), text=st.text(max_size=8), keys=st.booleans()),
        st.builds(
            AgentSaid,
            turn=st.integers(0, 5),
            text=st.text(max_size=8),
            heard=st.text(max_size=8),
            interrupted=st.booleans(),
        ),
        st.builds(FunctionCall, id=IDS, name=NAMES, arguments=st.just({"when": "now"})),
        st.builds(FunctionResult, id=IDS, name=NAMES, result=st.just({"open": True}), failed=st.booleans()),
        st.builds(Noted, kind=st.sampled_from([*Note, "new"]), detail=st.text(max_size=4)),
    ),
    max_size=12,
)
