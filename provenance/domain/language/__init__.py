"""Read text: folding, quotation marks, figures, dates, hedges, names, and similarity of texts."""
