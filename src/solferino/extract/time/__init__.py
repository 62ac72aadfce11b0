"""Time in text: expressions to intervals of days, with the words they stand on and the reason for their bounds."""
