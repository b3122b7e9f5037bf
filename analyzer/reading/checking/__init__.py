"""What is wrong with a file beside others: words that nothing explains, parts that contradict each other."""
