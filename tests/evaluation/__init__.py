"""How well the analyzer understands real wording, against what people have labelled: `python -m tests.evaluation`."""
