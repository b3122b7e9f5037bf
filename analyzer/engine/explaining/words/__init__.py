"""The words of conditions: one explainer for whoever reads rules and for whoever writes them.

One class, a file for each kind of thing that is told, in the order in which one is made of the other: `naming` (tables, columns,
values), `functions`, `expressions`, `comparisons`, `predicates` (what is true or not), `asked` (conditions joined by and, or, not).
An expression holds conditions in its turn (`CASE`, `FILTER`, a subquery), so a file declares as abstract what a later one tells:
`said` and `among` stand in `asked`, `scalar` in `predicates`, `expression` and `base` in `expressions`.
"""
