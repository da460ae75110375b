"""How far a value may be trusted, in words an officer can weigh."""

from __future__ import annotations

from criteria import Confidence, Text, say

WORDS: dict[Confidence, Text] = {
    Confidence.confirmed: say("seen in a source", context="table"),
    Confidence.inferred: say("reasoned, not seen in the source", context="table"),
    Confidence.sample: say("made up for trying out", context="table"),
    Confidence.missing: say("missing in the original text: please fill in", context="table"),
}


def trust(confidence: Confidence, source: str) -> Text:
    if source and confidence is not Confidence.missing:
        return say("{trust} ({source})", context="table", trust=WORDS[confidence], source=source)
    return WORDS[confidence]
