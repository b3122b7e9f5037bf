"""The workbench: the review of one catalogue in a browser of the same machine; what people say there becomes files of `reviews/`."""
