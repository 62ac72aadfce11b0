"""Plain text: paragraphs, sentences and offsets, by rule, in linear time. All spans are code points, end exclusive."""

from solferino.text.paragraphs import paragraphs
from solferino.text.sentences import sentences, sentences_in
from solferino.text.spans import Span, trimmed
from solferino.text.wordlists import word_set

__all__ = ["Span", "paragraphs", "sentences", "sentences_in", "trimmed", "word_set"]
