"""Reading text: folding, quotation marks, figures, dates, hedges, names, and how similar texts are."""
