"""One line of a dossier taken apart: alternatives, bundles, the case it speaks of, in what form and how often the paper is asked."""
