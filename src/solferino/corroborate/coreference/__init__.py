"""Which texts report one incident, and which words in them tell of one event."""

from solferino.corroborate.coreference.detecting import event_mentions
from solferino.corroborate.coreference.documents import document_groups, token_groups, tokens
from solferino.corroborate.coreference.linking import chains, same_event
from solferino.corroborate.coreference.mentions import Mention

__all__ = ["Mention", "chains", "document_groups", "event_mentions", "same_event", "token_groups", "tokens"]
