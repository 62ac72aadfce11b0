"""Files of the model, read by ``solferino.extract.model``: the network, its vocabulary, its card."""
