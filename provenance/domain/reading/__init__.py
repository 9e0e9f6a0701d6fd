"""Files read into text: encodings, pages, PDF and DOCX, with an account of what is not taken."""
